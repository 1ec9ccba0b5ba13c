// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "field_rows.h"
#include "local_search_table.h"

#include <algorithm>

namespace snac::config {

using enum FieldType;

namespace {

using compression::AfterPruning;
using compression::Method;
using compression::Ranking;
using compression::Structure;
using Options = compression::CompressionOptions;
using training::Granularity;
using training::Ranges;
using training::Scales;

const Names<std::optional<Ranges>>& rangesNames()
{
    static const Names<std::optional<Ranges>> names = {{"auto", std::nullopt},
                                                       {"calibrated", Ranges::Calibrated},
                                                       {"learned", Ranges::Learned},
                                                       {"given", Ranges::Given}};
    return names;
}

const Names<Granularity>& granularityNames()
{
    static const Names<Granularity> names = {{"uniform", Granularity::Uniform},
                                             {"layer", Granularity::Layer},
                                             {"channel", Granularity::Channel},
                                             {"weight", Granularity::Weight}};
    return names;
}

const Names<Scales>& scalesNames()
{
    static const Names<Scales> names = {{"layer", Scales::Layer}, {"channel", Scales::Channel}};
    return names;
}

const Names<Method>& methodNames()
{
    static const Names<Method> names = {{"iterative", Method::Iterative},
                                        {"one-shot", Method::OneShot},
                                        {"uniform", Method::Uniform},
                                        {"learned", Method::Learned}};
    return names;
}

const Names<Structure>& structureNames()
{
    static const Names<Structure> names = {{"unstructured", Structure::Unstructured},
                                           {"structured", Structure::Structured}};
    return names;
}

const Names<Ranking>& rankingNames()
{
    static const Names<Ranking> names = {
        {"resource", Ranking::Resource}, {"layer", Ranking::LayerWise}, {"global", Ranking::Global}};
    return names;
}

Keeper precisions()
{
    Keeper keeper = keep(&Options::precisions);
    keeper.write = [](const Options& options) {
        std::string text;
        for (const FixedFormat& each : options.precisions) {
            text += (text.empty() ? "(" : ", (") + std::to_string(each.width) + "," +
                    std::to_string(each.integer) + ")";
        }
        return "[" + text + "]";
    };
    return keeper;
}

/// "(12,4)"; "none" where each branch takes its own.
Keeper ownPrecision(std::optional<FixedFormat> Options::*member)
{
    Keeper keeper = keep(member);
    keeper.write = [member](const Options& options) -> std::string {
        const std::optional<FixedFormat>& format = options.*member;
        if (!format) {
            return "none";
        }
        const std::string name = compression::precisionName(*format);
        const bool isPlain = std::ranges::count(name, ',') == 1;
        return isPlain ? "(" + std::to_string(format->width) + "," + std::to_string(format->integer) + ")"
                       : name;
    };
    return keeper;
}

/// The same, and "auto" where a branch of few bits chooses.
Keeper inputPrecision()
{
    Keeper keeper = ownPrecision(&Options::inputPrecision);
    const auto written = keeper.write;
    keeper.write = [written](const Options& options) {
        return options.choosesInputs && !options.inputPrecision ? "auto" : written(options);
    };
    keeper.take = [](Options& into, const Options& from) {
        into.inputPrecision = from.inputPrecision;
        into.choosesInputs = from.choosesInputs;
    };
    return keeper;
}

Keeper schedule()
{
    Keeper keeper = keep(&Options::schedule);
    keeper.write = [](const Options& options) {
        return options.schedule == compression::classicSchedule() ? "classic"
               : options.schedule.rounds() == 0                   ? "none"
                                                                  : options.schedule.toString();
    };
    return keeper;
}

/// A list a unit, in the order in which the units come first.
Keeper targets()
{
    Keeper keeper = keep(&Options::targets);
    keeper.write = [](const Options& options) -> std::string {
        using Unit = compression::SizeTarget::Unit;
        std::string text;
        for (const auto& [unit, key] : {std::pair(Unit::Lut, "lut"), std::pair(Unit::LutPct, "lut_pct")}) {
            std::string values;
            for (const compression::SizeTarget& target : options.targets) {
                if (target.unit == unit) {
                    values += (values.empty() ? "" : ", ") + numberText(target.value);
                }
            }
            text +=
                values.empty() ? "" : (text.empty() ? "" : ", ") + std::string(key) + ": [" + values + "]";
        }
        return text.empty() ? "none" : "{" + text + "}";
    };
    return keeper;
}

/// Epochs come with their least steps: those that are written are meant exactly.
Keeper epochs(int Options::*number, int Options::*leastSteps)
{
    Keeper keeper = whole(number);
    keeper.take = [number, leastSteps](Options& into, const Options& from) {
        into.*number = from.*number;
        into.*leastSteps = from.*leastSteps;
    };
    return keeper;
}

Keeper leastSteps()
{
    return {{},
            [](const Options& options) {
                return options.warmUpMinSteps == options.minSteps ? std::to_string(options.minSteps)
                                                                  : std::string();
            },
            [](Options& into, const Options& from) {
                into.warmUpMinSteps = from.warmUpMinSteps;
                into.minSteps = from.minSteps;
            }};
}

Keeper rewind()
{
    Keeper keeper = keep(&Options::after);
    keeper.read = [](Options& options, const FieldValue& value) {
        if (const bool* wanted = std::get_if<bool>(&value)) {
            options.after = *wanted ? AfterPruning::Rewind : AfterPruning::FineTune;
        }
    };
    keeper.write = [](const Options& options) {
        return options.after == AfterPruning::Rewind ? "true" : "false";
    };
    return keeper;
}

using Rows = std::vector<LocalSearchRow>;
constexpr Stage stage = Stage::Compression;

void add(Rows& rows, Row&& row, Keeper keeper)
{
    rows.push_back({std::move(row).done(), std::move(keeper)});
}

void addQuantization(Rows& rows)
{
    add(rows,
        Row("local_search.precisions", PrecisionPairs, stage, "Quantization", "Precisions",
            "[(8,3), (6,2), (4,1)]",
            "ap_fixed<W,I> to try: W total bits, I integer bits with the sign. Casts round to nearest and "
            "saturate.")
            .unit("bits")
            .range(1, 64),
        precisions());
    add(rows,
        Row("local_search.input_precision", Text, stage, "Quantization", "Input precision", "auto",
            "ap_fixed<W,I> of the network's inputs, at every precision: (12,4). Inputs cost little, and low "
            "precisions lose much there. auto: that of the branch, and with 5 bits and fewer the narrowest "
            "with "
            "which the float network loses no more than 0.2 points. none: that of the branch.")
            .suggestions({"auto", "none", "(8,3)", "(10,4)", "(12,4)"}),
        inputPrecision());
    add(rows,
        Row("local_search.output_precision", Text, stage, "Quantization", "Output precision", "none",
            "ap_fixed<W,I> of the network's outputs (logits), at every precision: (12,6). none: that of the "
            "branch.")
            .suggestions({"none", "(8,4)", "(12,6)", "(16,8)"}),
        ownPrecision(&Options::outputPrecision));
    add(rows,
        Row("local_search.activation_precision", Text, stage, "Quantization", "Activation precision", "none",
            "ap_fixed<W,I> of what hidden layers hand on, at every precision: (8,3). For weights of few "
            "bits, "
            "such as ternary ones (2,1). none: that of the branch.")
            .suggestions({"none", "(6,2)", "(8,3)"}),
        ownPrecision(&Options::activationPrecision));
    add(rows,
        Row("local_search.scales", Choice, stage, "Quantization", "Scales of weights", "layer",
            "What shares a power of two that weights of equal bits are scaled by. layer: as integer bits "
            "say. "
            "channel: each output has its own, a shift in hardware; 2 bits are then -1, 0 and 1.")
            .choices(namesIn(scalesNames())),
        named(&Options::scales, scalesNames()));
    add(rows,
        Row("local_search.qat_epochs", Integer, stage, "Quantization", "Training epochs", "10",
            "Quantization-aware epochs for each precision, before the first pruning.")
            .unit("epochs")
            .range(0, 100000),
        epochs(&Options::warmUpEpochs, &Options::warmUpMinSteps));
    add(rows,
        Row("local_search.ranges", Choice, stage, "Quantization", "Integer bits", "auto",
            "given: I as written everywhere; calibrated: I chosen tensor by tensor from training rows; "
            "learned: I moves on while training; auto: given for classes with standardised inputs, else "
            "calibrated.")
            .choices(namesIn(rangesNames())),
        named(&Options::ranges, rangesNames()));
    add(rows,
        Row("local_search.granularity", Choice, stage, "Quantization", "Bit widths", "uniform",
            "uniform: every weight has W bits. layer, channel, weight: widths are learned for each of them, "
            "at the price of bit_cost.")
            .choices(namesIn(granularityNames())),
        named(&Options::granularity, granularityNames()));
    add(rows,
        Row("local_search.bit_cost", Real, stage, "Quantization", "Cost of bits", "0",
            "Learned bit widths: weight of the bit operations (LUT-equivalents) in the loss.")
            .range(0, 1e6),
        real(&Options::bitCost));
    add(rows,
        Row("local_search.table_bits", Integer, stage, "Quantization", "Table bits", "10",
            "Bits of the argument of activations that are looked up (tanh, sigmoid, ...).")
            .unit("bits")
            .range(2, 12),
        whole(&Options::tableBits));
}

void addPruning(Rows& rows)
{
    add(rows,
        Row("local_search.schedule", Text, stage, "Pruning", "Schedule", "classic",
            "Sparsity after each round: classic (50, 70, 85, 95 %), none, a list such as 50, 70, 85, kept "
            "0.8 x 10 (ten rounds that keep 80 % each), or polynomial 0.9 x 10 (to 90 % in ten).")
            .suggestions({"classic", "kept 0.8 x 10", "polynomial 0.9 x 8", "50, 70, 85", "none"}),
        schedule());
    add(rows,
        Row("local_search.pruning_epochs", Integer, stage, "Pruning", "Epochs a round", "10",
            "Training epochs after each pruning.")
            .unit("epochs")
            .range(0, 100000),
        epochs(&Options::epochs, &Options::minSteps));
    add(rows,
        Row("local_search.min_steps", Integer, stage, "Pruning", "Least steps", "",
            "As many epochs as so many gradient steps take, where qat_epochs or pruning_epochs are fewer. "
            "Without it 1000 for those of the two that are not written, else 0. The method learned takes "
            "eighty times as many for each size.")
            .unit("steps")
            .range(0, 1e6),
        leastSteps());
    add(rows,
        Row("local_search.method", ChoiceList, stage, "Pruning", "Method", "[iterative]",
            "iterative prunes round after round; one-shot prunes the unpruned network to each sparsity at "
            "once, for comparison; uniform does not prune; learned trains once, each weight learns its bits, "
            "none included, down to the sizes of target, and all best networks on the way are kept.")
            .choices(namesIn(methodNames())),
        namedList(&Options::methods, methodNames()));
    add(rows,
        Row("local_search.target", SizeList, stage, "Pruning", "Sizes", "none",
            "Of the method learned: the sizes to train to, such as {lut: 20000}, {lut: [40000, 20000]} or "
            "{lut_pct: 1} of the board's LUT. none: eight sizes from 70 to 6 % of what the network takes at "
            "full width.")
            .choices({"lut", "lut_pct"}),
        targets());
    add(rows,
        Row("local_search.structure", ChoiceList, stage, "Pruning", "Structure", "[unstructured]",
            "unstructured prunes single weights; structured whole neurons, so that layers become narrower.")
            .choices(namesIn(structureNames())),
        namedList(&Options::structures, structureNames()));
    add(rows,
        Row("local_search.ranking", Choice, stage, "Pruning", "Ranking", "",
            "What goes first. resource: the least loss a LUT saved; layer: the smallest of each layer; "
            "global: the "
            "smallest of all. Without it resource; layer with SNAC-Pack's pruning_rate.")
            .choices(namesIn(rankingNames())),
        named(&Options::ranking, rankingNames()));
    add(rows,
        Row("local_search.rewind", Boolean, stage, "Pruning", "Rewind", "",
            "After a pruning: true goes back to the weights before the first one (lottery ticket), false "
            "goes on. Without it false; true with SNAC-Pack's pruning_rate."),
        rewind());
}

void addTraining(Rows& rows)
{
    add(rows,
        Row("local_search.learning_rate", Real, stage, "Training", "Learning rate", "0.001",
            "Step of the Adam optimizer.")
            .range(1e-9, 10),
        real(&Options::learningRate));
    add(rows,
        Row("local_search.distillation", Real, stage, "Training", "Distillation", "0",
            "Weight of the float network's answers in the loss; 0 learns from the truth alone.")
            .range(0, 1),
        real(&Options::distillation));
    add(rows,
        Row("local_search.temperature", Real, stage, "Training", "Temperature", "2",
            "Softness of the float network's answers in distillation.")
            .range(0.1, 100),
        real(&Options::temperature));
    add(rows,
        Row("local_search.accuracy_floor", Real, stage, "Training", "Accuracy floor", "0",
            "A branch ends when its integer network falls below this accuracy, or what the study's first "
            "trained "
            "objective is instead (0 to 1, validation rows).")
            .range(0, 1),
        real(&Options::accuracyFloor));
}

void addSnacPack(Rows& rows)
{
    const auto snac = [&](Row&& row) { add(rows, std::move(row).hidden(), {}); };
    snac(Row("local_search.precision_pairs", PrecisionPairs, stage, "SNAC-Pack", "Precision pairs", "",
             "SNAC-Pack's precisions: total bits and integer bits without the sign, so (8,3) is "
             "ap_fixed<8,4>.")
             .unit("bits")
             .range(1, 64));
    snac(Row("local_search.pruning_iterations", Integer, stage, "SNAC-Pack", "Rounds", "",
             "SNAC-Pack's rounds of pruning, each keeping pruning_rate; without it 10.")
             .range(0, 1000));
    snac(Row("local_search.pruning_rate", Real, stage, "SNAC-Pack", "Kept a round", "",
             "Share of the weights that is kept in each of SNAC-Pack's rounds (0.8 prunes 20 %); without it "
             "0.8.")
             .range(0.001, 1));
}

} // namespace

const std::vector<LocalSearchRow>& localSearchTable()
{
    static const Rows table = [] {
        Rows rows;
        addQuantization(rows);
        addPruning(rows);
        addTraining(rows);
        addSnacPack(rows);
        return rows;
    }();
    return table;
}

void addCompressionRows(std::vector<Field>& rows)
{
    for (const LocalSearchRow& row : localSearchTable()) {
        rows.push_back(row.field);
    }
}

} // namespace snac::config
