// hours_peer.js MODULE WHAT MILLISECONDS, the value in SLUSS_HOURS: what opening_hours.js takes once it is warm, in
// nanoseconds each. hours.c asks the same of ours.
const [, , module_path, what, milliseconds] = process.argv;
const OpeningHours = require(module_path);
const value = process.env.SLUSS_HOURS;
const place = { lat: 57.93, lon: 12.53, address: { country_code: "se", state: "" } };
const read = new OpeningHours(value, place);
const moment = (turn) => new Date(2026, 3, 1 + (turn % 28), 0, (turn * 7) % 1440);
const events = {
    parse: (turn) => new OpeningHours(value, place).getState(moment(turn)),
    state: (turn) => read.getState(moment(turn)),
    next: (turn) => read.getNextChange(moment(turn)),
    year: () => read.getOpenIntervals(new Date(2026, 0, 1), new Date(2027, 0, 1)),
};

function run(nanoseconds) {
    const began = process.hrtime.bigint();
    let count = 0;
    let spent = 0;
    while (spent < nanoseconds) {
        events[what](count++);
        spent = Number(process.hrtime.bigint() - began);
    }
    return spent / count;
}

run(milliseconds * 1e6);
console.log(run(milliseconds * 1e6));
