/* What the process that started us may want to know, by systemd's protocol (sd_notify): nothing where it does not. */
#ifndef SLUSS_DEVICE_SUPERVISOR_H
#define SLUSS_DEVICE_SUPERVISOR_H

/* READY=1: something stands on the screen. */
void supervisor_ready(void);

#endif
