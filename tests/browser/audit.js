// Runs in the page that test_report.sh makes: each frame holds a report. One line a fault, and at the end how many
// frames there were; a run that breaks off has no last line. axe takes a second a page, so only some are shown to it.
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const faults = [];

function fault(frame, text) {
    faults.push(frame.title + ": " + text);
}

function channels(colour) {
    return (colour.match(/[\d.]+/g) || [0, 0, 0]).slice(0, 3).map(Number);
}

function luminance(colour) {
    const linear = channels(colour).map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
}

function contrast(a, b) {
    const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (light + 0.05) / (dark + 0.05);
}

function style(element) {
    return element.ownerDocument.defaultView.getComputedStyle(element);
}

const white = "rgb(255, 255, 255)";

// axe does not look at the colours of SVG.
function check_colours(frame, page) {
    for (const text of page.querySelectorAll("svg text")) {
        const cell = text.closest("[class^=shade]");
        const behind = cell ? style(cell.querySelector("rect")).fill : white;
        const ratio = contrast(style(text).fill, behind);
        if (ratio < 7) fault(frame, "svg-contrast: " + text.textContent + " stands at " + ratio.toFixed(1));
    }
    for (const shape of page.querySelectorAll(".bar, .line, .whole, .hidden, .before, .full, .hollow, .axis, .lead")) {
        const { fill, stroke } = style(shape);
        const ratio = Math.max(fill === "none" ? 0 : contrast(fill, white), stroke === "none" ? 0 : contrast(stroke, white));
        if (ratio < 3) fault(frame, "svg-contrast: ." + shape.getAttribute("class") + " stands at " + ratio.toFixed(1));
    }
}

function overlap(a, b) {
    return a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
}

function is_shown(text) {
    return style(text).display !== "none";
}

function check_texts(frame, page) {
    for (const chart of page.querySelectorAll("svg.chart")) {
        const room = chart.parentElement.getBoundingClientRect();
        const texts = [...chart.querySelectorAll("text")].filter(is_shown);
        const boxes = texts.map((text) => text.getBoundingClientRect());
        boxes.forEach((box, i) => {
            const scrolls = chart.parentElement.matches(".wide");
            if (!scrolls && (box.left < room.left - 1 || box.right > room.right + 1))
                fault(frame, "svg-clipped: " + texts[i].textContent + " in " + chart.id);
            for (let j = 0; j < i; j++)
                if (overlap(box, boxes[j]))
                    fault(frame, "svg-overlap: " + texts[i].textContent + " and " + texts[j].textContent + " in " + chart.id);
        });
    }
}

function load_axe(page) {
    const script = page.createElement("script");
    script.src = document.querySelector("script[data-axe]").src;
    return new Promise((loaded, failed) => {
        script.onload = loaded;
        script.onerror = () => failed("axe cannot be loaded");
        page.head.append(script);
    });
}

async function check_axe(frame, view) {
    await load_axe(view.document);
    const options = { runOnly: { type: "tag", values: tags }, iframes: false };
    const result = await view.axe.run(view.document, options);
    if (result.passes.length < 10) fault(frame, "axe passed only " + result.passes.length + " rules");
    for (const violation of result.violations)
        for (const node of violation.nodes) fault(frame, violation.id + ": " + node.target.join(" ") + ": " + node.failureSummary);
}

async function check(frame) {
    const view = frame.contentWindow;
    const page = view.document.documentElement;
    if (page.scrollWidth > frame.clientWidth) fault(frame, "sideways: it is " + page.scrollWidth + " pixels wide");
    for (const request of view.performance.getEntriesByType("resource")) fault(frame, "request: " + request.name);
    check_colours(frame, page);
    check_texts(frame, page);
    if (frame.matches(".axe")) await check_axe(frame, view);
}

async function check_all() {
    const frames = [...document.querySelectorAll("iframe")];
    for (const frame of frames) await check(frame).catch((error) => fault(frame, "broken off: " + error));
    const lines = faults.map((line) => line.replace(/\s+/g, " "));
    document.documentElement.innerHTML = "<body><pre></pre></body>";
    document.querySelector("pre").textContent = [...lines, "checked " + frames.length + " frames", ""].join("\n");
}

addEventListener("load", check_all);
