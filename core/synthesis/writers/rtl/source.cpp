// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "source.h"

#include "snac/base/number_text.h"
#include "snac/synthesis/straight_line/turn_plan.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace snac::synthesis::rtl {

namespace {

constexpr double dspShare = 0.8; ///< of the board's, that one network may take

MultiplierRule ruleOf(const Design& design)
{
    const auto blocks = static_cast<double>(design.board.dsp);
    return {.kind = design.multipliers,
            .lutsPerDsp = blocks > 0.0 ? static_cast<double>(design.board.lut) / blocks : 0.0,
            .most = static_cast<int>(dspShare * blocks)};
}

/// Products of layers by one weight: of DSP blocks. Those of softmax are products of two values.
int dspProductsOf(const Program& program)
{
    return static_cast<int>(std::ranges::count_if(program.values, [&](const ProgramValue& value) {
        return value.kind == ValueKind::Multiply && value.layer < program.layers;
    }));
}

Result<Source> builtWith(const Design& design, const MultiplierRule& rule)
{
    std::vector<int> reuse;
    for (const LayerBuild& layer : design.layers) {
        reuse.push_back(layer.reuseFactor);
    }
    SNAC_TRY(Program program, straightLine(design.network, {.control = design.control}, reuse, rule));
    Pipeline pipeline = pipelineFor(program, design.clockNs);
    return Source{design, std::move(program), std::move(pipeline)};
}

/// The larger of the shares of the board's LUTs and DSP blocks, in LUTs, by what is predicted; with
/// multipliers in turns, of which no LUTs are predicted, by carry chains.
double largerShare(const Source& source, const MultiplierRule& rule)
{
    if (source.program.partials.empty()) {
        const RtlCost cost =
            rtlCost(source.program, source.pipeline, hardware::isSevenSeries(source.design.board));
        return std::max(cost.lut, cost.dsp * rule.lutsPerDsp);
    }
    const ProgramCounts counts = countsOf(source.program);
    return std::max(static_cast<double>(counts.adderBits), dspProductsOf(source.program) * rule.lutsPerDsp);
}

} // namespace

Result<Source> sourceOf(const Design& design)
{
    SNAC_CHECK(check(design));
    const MultiplierRule rule = ruleOf(design);
    SNAC_TRY(Source chosen, builtWith(design, rule));
    if (rule.kind != Multipliers::Auto || dspProductsOf(chosen.program) == 0) {
        return chosen;
    }
    MultiplierRule additions = rule;
    additions.kind = Multipliers::Adders;
    SNAC_TRY(Source plain, builtWith(design, additions));
    plain.program.dspLeft = chosen.program.dspLeft; // what there was to choose
    plain.program.dspCandidates = chosen.program.dspCandidates;
    // Layers are weighed one by one by their carry chains; what lies around them is known at the end alone.
    return largerShare(plain, rule) <= largerShare(chosen, rule) ? std::move(plain) : std::move(chosen);
}

RtlFigures figuresOf(const Source& source, const PartNames& parts)
{
    const ProgramCounts counts = countsOf(source.program);
    RtlFigures figures;
    figures.latencyCycles = source.pipeline.latency;
    figures.adders = counts.adders;
    figures.adderBits = counts.adderBits;
    figures.depth = counts.depth;
    figures.registerBits = source.pipeline.registerBits;
    figures.multipliers = counts.multiplications;
    figures.dspProducts = dspProductsOf(source.program);
    figures.dspLeft = source.program.dspLeft;
    figures.dspCandidates = source.program.dspCandidates;
    figures.longestNs = source.pipeline.longestNs;
    figures.interval = source.pipeline.interval;
    for (int layer = 0; layer < source.program.layers; ++layer) {
        const auto plan = turnPlan(source.program, layer);
        figures.turnBits += plan ? plan->chosenBits : 0;
    }
    if (source.program.partials.empty()) {
        figures.cost = rtlCost(source.program, source.pipeline, hardware::isSevenSeries(source.design.board));
    }
    const auto layers = countsByLayer(source.program);
    const auto names = moduleNames(source, parts);
    for (std::size_t i = 0; i < names.size(); ++i) {
        const ProgramCounts own = i < layers.size() ? layers[i] : ProgramCounts{};
        figures.layers.push_back({names[i], own.adders, own.adderBits, source.pipeline.modules[i].stages});
    }
    return figures;
}

std::string whatText(const Source& source)
{
    const RtlFigures figures = figuresOf(source);
    if (source.program.partials.empty()) {
        const bool products = source.design.multipliers != Multipliers::Adders && figures.multipliers > 0;
        return "A network of integers as additions of shifted values" +
               (products ? " and " + counted(figures.multipliers, "multiplier") + " for DSP blocks"
                         : std::string(": no multipliers") +
                               (figures.multipliers > 0 ? " but those of softmax" : "")) +
               ", one new input every cycle.\n";
    }
    std::string text = "A network of integers with multipliers that work in turns:\n\n";
    for (std::size_t i = 0; i < source.design.layers.size(); ++i) {
        const auto plan = turnPlan(source.program, static_cast<int>(i));
        text +=
            "- " + source.design.layers[i].name + ": " +
            (plan ? counted(std::ssize(plan->multipliers), "multiplier") + ", " + counted(plan->turns, "turn")
                  : std::string("additions of shifted values, no multipliers")) +
            "\n";
    }
    return text + "\nA new input may come every " + counted(figures.interval, "cycle") +
           ", where `in_valid` and `in_ready` are both set.\n";
}

std::string nsText(double value)
{
    std::array<char, 32> digits{};
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed, 3);
    return {digits.data(), end.ptr};
}

/// Every name in it is an identifier or a format, so that nothing needs to be escaped.
std::string metadataText(const Source& source, const std::string& language, const PartNames& parts)
{
    const RtlFigures figures = figuresOf(source, parts);
    const auto field = [](const std::string& name, const std::string& value) {
        return "  \"" + name + "\": " + value + ",\n";
    };
    const auto quoted = [](const std::string& text) { return "\"" + text + "\""; };
    std::string text = "{\n";
    text += field("top", quoted(source.design.name)) + field("language", quoted(language));
    text += field("clock_ns", nsText(source.design.clockNs));
    text += field("latency_cycles", std::to_string(figures.latencyCycles));
    text += field("ii", std::to_string(figures.interval));
    text += field("adders", std::to_string(figures.adders));
    text += field("adder_bits", std::to_string(figures.adderBits));
    text += field("adder_depth", std::to_string(figures.depth));
    text += field("register_bits", std::to_string(figures.registerBits));
    text += field("multipliers", std::to_string(figures.multipliers));
    text +=
        field("multipliers_by", quoted(std::string(tokenOf(multiplierTokens, source.design.multipliers))));
    text += field("modelled_path_ns", nsText(figures.longestNs));
    text += field("inputs", std::to_string(source.program.inputs));
    text += field("input_format", quoted(source.program.input.toString()));
    text += field("outputs", std::to_string(source.program.outputs.size()));
    text += field("output_format", quoted(source.program.output.toString()));
    text += "  \"layers\": [\n";
    for (std::size_t i = 0; i < figures.layers.size(); ++i) {
        const RtlLayer& layer = figures.layers[i];
        text += "    {\"module\": \"" + layer.name + "\", \"adders\": " + std::to_string(layer.adders) +
                ", \"adder_bits\": " + std::to_string(layer.adderBits) +
                ", \"stages\": " + std::to_string(layer.stages) + "}" +
                (i + 1 < figures.layers.size() ? "," : "") + "\n";
    }
    return text + "  ]\n}\n";
}

} // namespace snac::synthesis::rtl

namespace snac::synthesis {

Result<RtlFigures> rtlFigures(const Design& design)
{
    SNAC_TRY(const rtl::Source source, rtl::sourceOf(design));
    return rtl::figuresOf(source);
}

namespace {

/// What a DSP block saves, where that is less than the board has LUTs for each.
std::string worthNote(const Design& design, const RtlFigures& figures)
{
    MultiplierRule rule = rtl::ruleOf(design);
    rule.kind = Multipliers::Adders;
    const auto plain = figures.cost ? rtl::builtWith(design, rule) : Result<rtl::Source>(fail("not known"));
    if (!plain || !plain->program.partials.empty()) {
        return {};
    }
    const RtlCost additions = rtlCost(plain->program, plain->pipeline, hardware::isSevenSeries(design.board));
    const int blocks = figures.cost->dsp - additions.dsp;
    const double saved = additions.lut - figures.cost->lut;
    if (blocks <= 0 || saved >= blocks * rule.lutsPerDsp) {
        return {};
    }
    const std::string what = counted(blocks, "DSP block") + (blocks == 1 ? " saves " : " save ");
    return what +
           (saved < 1.0 ? std::string("no LUTs")
                        : "some " + groupedText(std::round(saved)) + " LUTs, " +
                              fixedText(saved / blocks, 1) + " a block") +
           ", by the estimate: less than a block is worth on this board, which has " +
           fixedText(rule.lutsPerDsp, 0) + " LUTs for each (multipliers: adders takes none)";
}

std::string noProductNote(const Design& design, const RtlFigures& figures)
{
    const std::string asked = "DSP blocks were asked for (" +
                              std::string(tokenOf(multiplierTokens, design.multipliers)) +
                              "), and no product got one: ";
    const MultiplierRule rule = rtl::ruleOf(design);
    if (rule.lutsPerDsp <= 0.0) {
        return asked + "the board has none";
    }
    const auto takesTurns = [](const LayerBuild& layer) { return layer.reuseFactor > 1; };
    if (std::ranges::all_of(design.layers, takesTurns)) {
        return asked + "every layer has a reuse factor above 1, and its multipliers work in turns; with a "
                       "reuse factor of 1 the choice is free";
    }
    if (figures.dspLeft == 0) {
        return asked + "multipliers in turns and those of softmax need the " + counted(rule.most, "block") +
               " that one network may take of this board";
    }
    if (figures.dspCandidates == 0) {
        return asked +
               (std::ranges::any_of(design.layers, takesTurns)
                    ? "in the layers without a reuse factor above 1 no weight with its value makes a product "
                      "for a block"
                    : "no weight with its value makes a product for a block") +
               ": powers of two are wires, and products of so few bits are LUTs for synthesis tools";
    }
    return asked +
           (design.multipliers == Multipliers::Dsp
                ? "additions of shifted values that share sums take fewer LUTs here than what would be "
                  "left beside DSP blocks"
                : "the share of the board that additions take is smaller than with DSP blocks");
}

} // namespace

std::string multiplierNote(const Design& design, const RtlFigures& figures)
{
    return design.multipliers == Multipliers::Adders ? std::string()
           : figures.dspProducts > 0                 ? worthNote(design, figures)
                                                     : noProductNote(design, figures);
}

} // namespace snac::synthesis
