// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup.h"
#include "report.h"

#include "snac/base/number_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>
#include <set>

namespace snac::study {

namespace {

// A slide's shape; the plot area within it.
constexpr double width = 960, height = 580;
constexpr double left = 96, right = 40, top = 112, bottom = 76; // title, two lines of caption, legend

/// A length or a place, in pixels.
std::string px(double value)
{
    return fixedText(value, 1);
}

/// " x='1.0' y='2.0'".
std::string attributes(std::initializer_list<std::pair<std::string_view, double>> pairs)
{
    std::string text;
    for (const auto& [name, value] : pairs) {
        text += " " + std::string(name) + "='" + px(value) + "'";
    }
    return text;
}

std::string line(double x1, double y1, double x2, double y2)
{
    return "<line class='g'" + attributes({{"x1", x1}, {"y1", y1}, {"x2", x2}, {"y2", y2}}) + "/>";
}

/// Text at a place; `how` are further attributes, as " class='a' text-anchor='middle'".
std::string textAt(double x, double y, const std::string& how, const std::string& content)
{
    return "<text" + attributes({{"x", x}, {"y", y}}) + how + ">" + escaped(content) + "</text>";
}

std::string circle(double x, double y, double radius, const std::string& how, const std::string& tip = {})
{
    const std::string start = "<circle" + attributes({{"cx", x}, {"cy", y}, {"r", radius}}) + how;
    return start + (tip.empty() ? "/>" : "><title>" + escaped(tip) + "</title></circle>");
}

/// One axis: values in shown units to pixels.
struct Axis
{
    std::string title;
    double low = 0.0, high = 1.0;
    bool logarithmic = false;
    double from = 0.0, to = 1.0; ///< pixels of low and high

    [[nodiscard]] double at(double value) const
    {
        const double share =
            logarithmic ? std::log(value / low) / std::log(high / low) : (value - low) / (high - low);
        return from + share * (to - from);
    }
};

/// What can be drawn: the span of an axis neither overflows nor vanishes.
bool isDrawable(double value)
{
    return std::abs(value) <= 1e100; // not for NaN
}

/// 1, 2 or 5 times a power of ten, for about `count` steps.
double niceStep(double range, int count)
{
    const double raw = range / count;
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= raw) {
            return factor * power;
        }
    }
    return 10.0 * power;
}

std::vector<double> ticks(const Axis& axis)
{
    std::vector<double> values;
    if (axis.logarithmic) {
        const int lowest = static_cast<int>(std::floor(std::log10(axis.low)));
        const int highest = static_cast<int>(std::floor(std::log10(axis.high)));
        const bool narrow =
            axis.high / axis.low < 1000.0; // else an axis may be left with one tick, which tells nothing
        const int every = 1 + (highest - lowest) / 12; // of the powers of ten
        for (int exponent = lowest; exponent <= highest; exponent += every) {
            for (const double factor : {1.0, 2.0, 5.0}) {
                const double value = factor * std::pow(10.0, exponent);
                if (value >= axis.low && value <= axis.high && (narrow || factor == 1.0)) {
                    values.push_back(value);
                }
            }
        }
        return values;
    }
    const double step = niceStep(axis.high - axis.low, 7);
    const double first = std::ceil(axis.low / step - 1e-9);
    for (int i = 0; i < 20 && (first + i) * step <= axis.high + step * 1e-9; ++i) {
        values.push_back(first + i == 0.0 ? 0.0 : (first + i) * step);
    }
    return values;
}

/// What is drawn: an objective, or the trial number where there is no such objective.
struct Dimension
{
    const Objective* objective = nullptr;
    std::size_t index = 0;
    Risk risk = Risk::Expected;
    std::string scoreOrigin = "validation";
    Price price = Price::Own;

    [[nodiscard]] double shown(const Trial& trial) const
    {
        return objective ? trial.values[index] * info(objective->quantity).displayScale : trial.number;
    }
    [[nodiscard]] double minimised(const Trial& trial) const
    {
        return objective && objective->maximize ? -shown(trial) : shown(trial);
    }
    [[nodiscard]] std::string title() const
    {
        if (!objective) {
            return "Trial";
        }
        return heading(objective->quantity, risk) + ", " +
               (info(objective->quantity).needsTraining
                    ? scoreOrigin
                    : std::string(figureName(objective->quantity, price)));
    }
};

Dimension dimension(const StudyStart& start, int index)
{
    const StudyConfig& config = start.config;
    if (index < 0 || index >= static_cast<int>(config.objectives.size())) {
        return {};
    }
    return {&config.objectives[static_cast<std::size_t>(index)], static_cast<std::size_t>(index), config.risk,
            scoreOriginText(config), shownPrice(start)};
}

Axis makeAxis(const Dimension& dimension, const std::vector<const Trial*>& trials, double from, double to)
{
    Axis axis{.title = dimension.title(), .from = from, .to = to};
    double low = INFINITY;
    double high = -INFINITY;
    for (const Trial* trial : trials) {
        low = std::min(low, dimension.shown(*trial));
        high = std::max(high, dimension.shown(*trial));
    }
    if (!(low <= high)) {
        return axis;
    }
    const bool wished = dimension.objective && info(dimension.objective->quantity).logarithmicByDefault;
    axis.logarithmic = wished && low > 1e-100 && high / low > 3.0;
    if (axis.logarithmic) {
        axis.low = low / std::pow(high / low, 0.06);
        axis.high = high * std::pow(high / low, 0.06);
        return axis;
    }
    // Points that differ by less than their numbers can tell are one.
    const bool apart = high - low > 1e-9 * std::max(std::abs(low), std::abs(high)) && high - low > 1e-100;
    const double room = apart ? 0.06 * (high - low) : std::max(std::abs(high) * 0.05, 0.5);
    axis.low = low - room;
    axis.high = high + room;
    return axis;
}

std::string frame(const Axis& x, const Axis& y)
{
    const std::string middle = " text-anchor='middle'";
    std::string svg;
    for (const double tick : ticks(x)) {
        svg += line(x.at(tick), top, x.at(tick), height - bottom) +
               textAt(x.at(tick), height - bottom + 22, middle, significantText(tick, 6)) + "\n";
    }
    for (const double tick : ticks(y)) {
        svg += line(left, y.at(tick), width - right, y.at(tick)) +
               textAt(left - 10, y.at(tick) + 5, " text-anchor='end'", significantText(tick, 6)) + "\n";
    }
    svg +=
        "<rect class='b'" +
        attributes(
            {{"x", left}, {"y", top}, {"width", width - left - right}, {"height", height - top - bottom}}) +
        "/>\n";
    svg += textAt((left + width - right) / 2, height - 22, " class='a'" + middle, x.title) + "\n";
    svg += "<text class='a' transform='translate(30 " + px((top + height - bottom) / 2) + ") rotate(-90)'" +
           middle + ">" + escaped(y.title) + "</text>\n";
    return svg;
}

/// viridis, light to dark over the generations.
std::string colour(double share)
{
    static constexpr std::array<std::array<double, 3>, 5> stops = {
        {{68, 1, 84}, {59, 82, 139}, {33, 145, 140}, {94, 201, 98}, {253, 231, 37}}};
    const double position = std::clamp(share, 0.0, 1.0) * (stops.size() - 1);
    const auto lower = std::min(static_cast<std::size_t>(position), stops.size() - 2);
    const double rest = position - static_cast<double>(lower);
    unsigned long long rgb = 0;
    for (std::size_t channel = 0; channel < 3; ++channel) {
        const double mix = stops[lower][channel] * (1 - rest) + stops[lower + 1][channel] * rest;
        rgb = rgb * 256 + static_cast<unsigned long long>(std::lround(mix));
    }
    return "#" + hexText(rgb).substr(10);
}

/// The steps between the points that no other front point beats in these two objectives.
std::string staircase(std::vector<const Trial*> front, const Dimension& dx, const Dimension& dy,
                      const Axis& x, const Axis& y)
{
    std::ranges::sort(front, [&](const Trial* a, const Trial* b) {
        return std::pair(dx.minimised(*a), dy.minimised(*a)) < std::pair(dx.minimised(*b), dy.minimised(*b));
    });
    std::string path;
    double best = INFINITY;
    double previous = 0.0;
    for (const Trial* trial : front) {
        if (!(dy.minimised(*trial) < best)) {
            continue;
        }
        best = dy.minimised(*trial);
        const std::string across = px(x.at(dx.shown(*trial)));
        const double down = y.at(dy.shown(*trial));
        path += path.empty() ? "M" + across + " " + px(down)
                             : "L" + across + " " + px(previous) + "L" + across + " " + px(down);
        previous = down;
    }
    return path.empty() ? std::string() : "<path class='s' d='" + path + "'/>\n";
}

/// A network of another program: a star with its name, to the left where there is no room at the right.
std::string star(double x, double y, const std::string& name)
{
    std::string corners;
    for (int i = 0; i < 10; ++i) {
        constexpr double turn = std::numbers::pi / 5.0;
        const double radius = i % 2 == 0 ? 9.0 : 3.8;
        corners += px(x + radius * std::sin(i * turn)) + "," + px(y - radius * std::cos(i * turn)) + " ";
    }
    const bool before = x > (left + width - right) / 2;
    return "<polygon class='m' points='" + corners + "'/>" +
           textAt(before ? x - 13 : x + 13, y + 5, before ? " text-anchor='end'" : "", name);
}

std::string legend(int generations)
{
    const double end = width - right;
    std::string svg = circle(end - 330, top - 14, 6, " class='f'") +
                      textAt(end - 318, top - 9, "", "Pareto front") +
                      textAt(end - 118, top - 9, " text-anchor='end'", "generation 0");
    for (int i = 0; i < 40; ++i) {
        svg += "<rect" +
               attributes({{"x", end - 112 + 2 * i}, {"y", top - 19}, {"width", 2.2}, {"height", 10}}) +
               " fill='" + colour(i / 39.0) + "'/>";
    }
    return svg + textAt(end - 26, top - 9, "", std::to_string(std::max(0, generations - 1))) + "\n";
}

constexpr const char* svgStyle =
    "<style>text{font:14px 'DejaVu "
    "Sans',sans-serif;fill:#222}.t{font-size:20px;font-weight:bold}.a{font-size:16px}"
    ".c{fill:#555}.g{stroke:#e4e4e4}.b{fill:none;stroke:#888}.s{fill:none;stroke:#d55e00;stroke-width:2}"
    ".f{fill:#d55e00;stroke:#fff;stroke-width:1.2}.m{fill:#0072b2;stroke:#fff}</style>\n";

/// As a point of the plane; not without both objectives, for it has no number among the trials.
std::optional<Trial> drawnBaseline(const StudyStart& start, const Dimension& dx, const Dimension& dy)
{
    if (!start.baseline || !dx.objective || !dy.objective ||
        start.baseline->values.size() != start.config.objectives.size()) {
        return std::nullopt;
    }
    Trial trial = start.baseline->asTrial();
    return isDrawable(dx.shown(trial)) && isDrawable(dy.shown(trial)) ? std::optional(std::move(trial))
                                                                      : std::nullopt;
}

} // namespace

std::string figureCaption(const StudyStart& start, std::size_t trials, double hypervolume)
{
    return (start.dataset.simulated ? "simulated data: " : "") + datasetLabel(start.dataset) + ", " +
           start.board.name + ", " + buildText(start.config) + ", " +
           counted(static_cast<long long>(trials), "trial") + ", hypervolume " +
           significantText(hypervolume, 6);
}

namespace {

/// In one line or two, broken after a comma; what is longer still ends in "…" before the hypervolume would.
std::string caption(const std::string& text)
{
    constexpr std::size_t longest = 112; // characters of 8 px
    const auto line = [](const std::string& part, double down) {
        return "<text class='c' x='24' y='" + fixedText(down, 0) + "'>" + escaped(part) + "</text>\n";
    };
    if (text.size() <= longest) {
        return line(text, 54);
    }
    const auto comma = text.rfind(", ", longest);
    const std::size_t cut = comma == std::string::npos ? longest : comma + 1;
    const std::string rest = text.substr(std::min(text.size(), cut + (comma == std::string::npos ? 0 : 1)));
    std::size_t from = rest.size() <= longest ? 0 : rest.size() - longest;
    while (from < rest.size() && (static_cast<unsigned char>(rest[from]) & 0xc0U) == 0x80U) {
        ++from; // not into a character
    }
    return line(text.substr(0, cut), 54) + line((from > 0 ? "… " : "") + rest.substr(from), 72);
}

/// By which a page finds the points of a trial.
std::string numbered(const Trial& trial)
{
    return " data-trial='" + std::to_string(trial.number) + "'";
}

} // namespace

std::string frontSvg(const StudySummary& summary, int xObjective, int yObjective)
{
    const Dimension dx = dimension(summary.start, xObjective);
    const Dimension dy = dimension(summary.start, yObjective);
    const std::set<int> members(summary.front.begin(), summary.front.end());
    std::vector<const Trial*> points;
    std::vector<const Trial*> front;
    for (const Trial& trial : summary.trials) {
        if (trial.state != TrialState::Complete ||
            trial.values.size() != summary.start.config.objectives.size() || !isDrawable(dx.shown(trial)) ||
            !isDrawable(dy.shown(trial))) {
            continue;
        }
        points.push_back(&trial);
        if (members.contains(trial.number)) {
            front.push_back(&trial);
        }
    }
    const std::optional<Trial> baseline = drawnBaseline(summary.start, dx, dy);
    std::vector<const Trial*> shown = points;
    if (baseline) {
        shown.push_back(&*baseline);
    }
    const Axis x = makeAxis(dx, shown, left, width - right);
    const Axis y = makeAxis(dy, shown, height - bottom, top);
    const std::string across = fixedText(width, 0);
    const std::string down = fixedText(height, 0);
    std::string svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 " + across + " " + down +
                      "' width='" + across + "' height='" + down + "' role='img'>\n";
    svg += "<title>" + escaped("Pareto front of " + summary.start.config.name) + "</title>\n" + svgStyle;
    svg += "<rect width='" + across + "' height='" + down + "' fill='#fff'/>\n";
    svg += "<text class='t' x='24' y='32'>" + escaped(summary.start.config.name) + "</text>\n";
    svg += caption(figureCaption(summary.start, summary.trials.size(), summary.hypervolume));
    svg += frame(x, y);
    const int generations = static_cast<int>(summary.generations.size());
    svg += legend(generations);
    for (const Trial* trial : points) {
        const double share = generations > 1 ? trial->generation / (generations - 1.0) : 0.0;
        svg += circle(x.at(dx.shown(*trial)), y.at(dy.shown(*trial)), 4.5,
                      numbered(*trial) + " fill-opacity='0.75' fill='" + colour(share) + "'") +
               "\n";
    }
    svg += staircase(front, dx, dy, x, y);
    for (const Trial* trial : front) {
        svg += circle(x.at(dx.shown(*trial)), y.at(dy.shown(*trial)), 6, numbered(*trial) + " class='f'",
                      "trial " + std::to_string(trial->number) + ", " + trial->candidate.summary()) +
               "\n";
    }
    if (baseline) {
        svg += star(x.at(dx.shown(*baseline)), y.at(dy.shown(*baseline)),
                    "baseline " + summary.start.baseline->name()) +
               "\n";
    }
    if (points.empty()) {
        svg +=
            textAt(width / 2, height / 2, " class='a' text-anchor='middle'", "no finished trials yet") + "\n";
    }
    return svg + "</svg>\n";
}

} // namespace snac::study
