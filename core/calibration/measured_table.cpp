// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The table of synthesised designs: CSV text -> designs the model can be asked for.
#include "inner_formats.h"
#include "measured_design.h"
#include "snac/base/ascii.h"
#include "snac/base/nearest_name.h"
#include "snac/hardware/part_name.h"

#include "snac/base/number_text.h"
#include "snac/data/csv_scanner.h"
#include "snac/data/number_text.h"
#include "snac/network/layer_traits.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace snac::calibration {

namespace {

using Fields = std::map<std::string, std::string>;

constexpr std::array neededColumns = {"architecture", "reuse_factor", "strategy", "io_type", "lut"};
constexpr double mostWhole = 1e9;
constexpr double mostFigure = 1e9;
constexpr double mostFactor = 100.0; ///< between a report and the model

std::string cell(const Fields& row, const std::string& column)
{
    const auto found = row.find(column);
    return found == row.end() ? std::string() : found->second;
}

std::optional<double> number(const Fields& row, const std::string& column)
{
    double value = 0.0;
    return data::parseNumber(cell(row, column), value) == data::NumberState::Finite ? std::optional(value)
                                                                                    : std::nullopt;
}

std::optional<int> whole(const Fields& row, const std::string& column)
{
    const auto value = number(row, column);
    return value && *value >= 0.0 && *value <= mostWhole ? std::optional(static_cast<int>(*value))
                                                         : std::nullopt;
}

/// "fixed<16,6>", "ap_fixed<16,6>", "16,6".
std::optional<Precision> precisionText(const std::string& text)
{
    const bool bare = !text.empty() && text.find('<') == std::string::npos;
    const auto parsed = Precision::parse(bare ? "fixed<" + text + ">" : text);
    return parsed ? std::optional(*parsed) : std::nullopt;
}

std::optional<Precision> precisionOf(const Fields& row, const std::string& bits, const std::string& integer)
{
    if (const auto width = whole(row, bits)) {
        const Precision precision{*width, whole(row, integer).value_or(std::min(*width, 1))};
        return precision.check() ? std::optional(precision) : std::nullopt;
    }
    return precisionText(cell(row, "default_precision"));
}

std::optional<ReportStage> stageOf(const std::string& text)
{
    const std::string name = lowerCase(text);
    if (name.empty() || name.starts_with("csynth") || name.starts_with("c synth")) {
        return ReportStage::Csynth;
    }
    for (const char* word : {"vsynth", "logic", "post-synth", "post_synth", "synthesis"}) {
        if (name.find(word) != std::string::npos) {
            return ReportStage::LogicSynthesis;
        }
    }
    for (const char* word : {"rout", "impl", "place"}) {
        if (name.find(word) != std::string::npos) {
            return ReportStage::Routed;
        }
    }
    return std::nullopt;
}

Result<> readSettings(const Fields& row, MeasuredDesign& design)
{
    const std::string strategy = lowerCase(cell(row, "strategy"));
    if (strategy != "latency" && strategy != "resource") {
        return fail("strategy `" + strategy + "` is not covered: latency or resource");
    }
    design.config.strategy =
        strategy == "latency" ? hardware::Strategy::Latency : hardware::Strategy::Resource;
    const std::string io = lowerCase(cell(row, "io_type"));
    if (io != "io_parallel" && io != "io_stream") {
        return fail("io type `" + io + "` is not covered: io_parallel or io_stream");
    }
    design.config.ioType = io == "io_parallel" ? hardware::IoType::Parallel : hardware::IoType::Stream;
    const auto reuse = whole(row, "reuse_factor");
    if (!reuse || *reuse < 1) {
        return fail("the reuse factor is not known");
    }
    design.config.reuseFactor = *reuse;
    design.part = hardware::normalPart(cell(row, "part"));
    if (!hardware::isPart(design.part)) {
        return fail(
            design.part.empty()
                ? std::string("the part is not known: neither the report nor its description names it")
                : "the part `" + design.part +
                      "` is unknown; the model knows Xilinx parts (xc7z020-clg400-1)");
    }
    design.config.board = design.part;
    // Where nobody says which tool it was, it is the one that studies are priced for.
    design.config.tool = lowerCase(cell(row, "tool")).starts_with("vivado") ? hardware::HlsTool::Vivado
                                                                            : hardware::HlsTool::Vitis;
    design.config.clockNs = number(row, "clock_ns").value_or(5.0);
    const auto stage = stageOf(cell(row, "report_stage"));
    if (!stage) {
        return fail("the report stage `" + cell(row, "report_stage") + "` is unknown");
    }
    design.stage = *stage;
    return {};
}

/// Counts of a network are shared by its layers in proportion to their weights.
Result<> readWeights(const Fields& row, MeasuredDesign& design)
{
    const auto weights = precisionOf(row, "weight_bits", "weight_int");
    const auto inputs = precisionOf(row, "act_bits", "act_int");
    if (!weights || !inputs) {
        return fail("the precision of weights or activations is not known");
    }
    design.config.precision = *inputs;
    hardware::DenseDetail detail;
    detail.weights = *weights;
    detail.inputs = *inputs;
    detail.accumulator = precisionText(cell(row, "accum_precision"));
    const std::vector<int> widths = design.architecture.widths();
    double products = 0.0;
    for (std::size_t i = 1; i < widths.size(); ++i) {
        products += static_cast<double>(widths[i - 1]) * widths[i];
    }
    const auto nonzero = number(row, "n_nonzero_weights");
    const auto digits = number(row, "csd_digits");
    // Some tables count biases among the parameters: more nonzero weights than weights tell nothing.
    if (nonzero && *nonzero >= 0.0 && *nonzero <= products) {
        detail.nonzeroFraction = *nonzero / products;
        if (digits && *nonzero > 0.0 && *digits >= *nonzero && *digits <= 32.0 * *nonzero) {
            detail.digitsPerNonzero = *digits / *nonzero;
        }
    }
    design.edited = lowerCase(cell(row, "notes")).find("not stock") != std::string::npos;
    if (cell(row, "notes").find("lecun_uniform") != std::string::npos) {
        design.assumption = {hardware::WeightAssumption::Distribution::Uniform, 1.0, 0.0};
        detail.digitsPerNonzero.reset(); // the distribution is known, the spread need not be guessed
    }
    for (const network::WeightedLayer& layer : network::weightedLayers(design.architecture)) {
        design.detail.layers[layer.id] = detail;
    }
    return {};
}

/// "9.000" and "1.234.567": nine, or nine thousand?
bool mayBeGrouped(std::string_view text)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    std::size_t digits = 0;
    int groups = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i < text.size() && isDigit(text[i])) {
            ++digits;
            continue;
        }
        const bool fits = groups == 0 ? digits >= 1 && digits <= 3 : digits == 3;
        if (!fits || (i < text.size() && text[i] != '.')) {
            return false;
        }
        ++groups;
        digits = 0;
    }
    return groups > 1;
}

/// The figure of a report; nothing where the cell is empty or says so (NA, -).
Result<std::optional<double>> figure(const Fields& row, const std::string& name)
{
    const std::string text = cell(row, name);
    double value = 0.0;
    const data::NumberState state = data::parseNumber(text, value);
    if (state == data::NumberState::Empty || data::isMissingMark(text)) {
        return std::optional<double>();
    }
    const std::string shown = "`" + text.substr(0, 24) + "`";
    if (state != data::NumberState::Finite) {
        return fail("its " + name + " is " + shown +
                    ", which is not a number; write digits alone, without thousands separators");
    }
    if (mayBeGrouped(text)) {
        return fail("its " + name + " is " + shown +
                    ", which may be a thousands separator; write digits alone");
    }
    if (value < 0.0 || value > mostFigure) {
        return fail("its " + name + " is " + shown + ", which no report can say");
    }
    return std::optional(value);
}

/// Values no report can have are refused: one of them would spoil every later estimate.
Result<> readFigures(const Fields& row, MeasuredDesign& design)
{
    for (std::size_t i = 0; i < targetCount; ++i) {
        const auto read = figure(row, std::string(targetName(allTargets[i])));
        if (!read) {
            return std::unexpected(read.error());
        }
        design.figures[i] = *read;
    }
    if (std::ranges::none_of(design.figures, [](const auto& one) { return one.has_value(); })) {
        return fail("no figure of a report stands in the row");
    }
    const auto& lut = design.figures[0];
    const auto& ff = design.figures[1];
    if (lut && *lut == 0.0) {
        return fail(ff.value_or(0.0) == 0.0 ? "it says 0 LUT and 0 FF: nothing was synthesised"
                                            : "it says 0 LUT, which no network can be built of");
    }
    if (design.config.clockNs <= 0.0) {
        return fail("its clock period is not above 0");
    }
    return {};
}

bool hasSoftmax(const network::Architecture& architecture)
{
    return std::ranges::any_of(architecture.layers, [](const network::Layer& layer) {
        const network::Activation* activation = network::asActivation(layer);
        return activation && activation->kind == network::ActivationKind::Softmax;
    });
}

/// A figure that no error of the model explains is one of another design, or in another unit.
Result<> checkAgainst(const hardware::HardwareEstimate& estimate, const MeasuredDesign& design)
{
    constexpr double small = 10.0; // so that a handful of a small circuit are no matter
    for (const Target target : {Target::Lut, Target::Ff}) {
        const auto& measured = design.figures[static_cast<std::size_t>(target)];
        const double expected = figureOf(estimate, target).value;
        const double ratio = (measured.value_or(expected) + small) / (expected + small);
        // Hardly a flip-flop: a circuit without registers.
        if (ratio > mostFactor || (target == Target::Lut && ratio < 1.0 / mostFactor)) {
            return fail("its " + std::string(targetName(target)) + " is " + shortNumber(*measured) +
                        " where the model expects about " + shortNumber(std::round(expected)) +
                        ": no network of this description is that far off; check figure and description");
        }
    }
    return {};
}

Result<MeasuredDesign> describe(const Fields& row, int line)
{
    MeasuredDesign design;
    design.line = line;
    design.source = cell(row, "source_repo");
    design.licence = cell(row, "licence");
    design.report = cell(row, "report");
    design.weights = cell(row, "weights");
    design.family = cell(row, "architecture");
    design.tool = cell(row, "tool") + (cell(row, "tool").empty() ? "" : " ") + cell(row, "tool_version");
    design.hls4ml = cell(row, "hls4ml_version");
    auto architecture = architectureFromTokens(design.family);
    if (!architecture) {
        return std::unexpected(architecture.error());
    }
    design.architecture = std::move(*architecture);
    if (whole(row, "softmax") == 1 && !hasSoftmax(design.architecture)) {
        design.architecture.layers.emplace_back(
            network::Activation{.kind = network::ActivationKind::Softmax});
    }
    for (const auto& read : {readSettings, readWeights}) {
        if (auto good = read(row, design); !good) {
            return std::unexpected(good.error());
        }
    }
    if (auto good = readFigures(row, design); !good) {
        return std::unexpected(good.error());
    }
    if (whole(row, "inner_model") == 1 || isInnerModel(design, cell(row, "notes"))) {
        design.innerFormat =
            precisionText(cell(row, "default_precision")).value_or(Precision{.width = 16, .integer = 6});
        giveInnerFormats(design);
    }
    const auto estimate = estimateOf(design);
    if (!estimate) {
        return std::unexpected(estimate.error());
    }
    if (auto good = checkAgainst(*estimate, design); !good) {
        return std::unexpected(good.error());
    }
    return design;
}

} // namespace

Result<MeasuredDesigns> readMeasuredDesigns(const std::string& text, const std::string& file)
{
    data::CsvScanner scanner(text, file);
    std::vector<data::CsvScanner::Field> fields;
    const auto head = scanner.next(fields);
    if (!head) {
        return std::unexpected(head.error());
    }
    std::vector<std::string> columns;
    for (const auto& field : fields) {
        columns.emplace_back(lowerCase(trimmed(field.text)));
    }
    for (const char* needed : neededColumns) {
        if (std::ranges::find(columns, needed) == columns.end()) {
            return fail(std::string("the table has no column `") + needed + "`", {.file = file, .line = 1});
        }
    }
    MeasuredDesigns result;
    while (true) {
        const auto more = scanner.next(fields);
        if (!more) {
            return std::unexpected(more.error());
        }
        if (!*more) {
            return result;
        }
        Fields row;
        for (std::size_t i = 0; i < std::min(columns.size(), fields.size()); ++i) {
            row[columns[i]] = data::CsvScanner::unescape(trimmed(fields[i].text));
        }
        const int line = fields.front().line;
        if (auto design = describe(row, line)) {
            result.designs.push_back(std::move(*design));
        } else {
            result.undescribed.push_back(
                {line, design.error().message, cell(row, "source_repo"), cell(row, "architecture")});
        }
    }
}

} // namespace snac::calibration
