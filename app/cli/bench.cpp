// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calibration_note.h"
#include "commands.h"
#include "output.h"
#include "rule4ml_bench.h"
#include "scores_text.h"

#include "snac/base/atomic_file.h"
#include "snac/base/printable.h"
#include "snac/calibration/calibration.h"
#include "snac/calibration/measured_weights.h"
#include "snac/jobs/cost_sample.h"

#include <CLI/CLI.hpp>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <iterator>
#include <map>
#include <memory>
#include <optional>

namespace snac::cli {

namespace {

struct BenchOptions
{
    std::vector<std::string> csv;
    std::string rows;
    std::string rule4ml;
    bool bySource = false;
    bool json = false;
};

constexpr const char* benchFooter =
    "FILE is a table of synthesised designs, one a row: architecture, weight_bits, act_bits, reuse_factor,\n"
    "strategy, io_type, part, clock_ns, lut, ff, dsp, bram18k, latency_max, ii_max, source_repo, ...\n"
    "No estimate has seen the design it is compared with: designs of an architecture the shipped correction\n"
    "was fitted on are cross-validated by architecture. `targets` are dense networks with io_parallel.\n"
    "With --by-source the correction is fitted anew for each source (source_repo), without its designs: "
    "what\n"
    "is to be expected of designs from elsewhere. A column `weights` names an .npz file beside the table "
    "with\n"
    "the integers of the design's own weights (w0_int, w0_frac_bits, in_bits, in_int, a0_bits, ...), which "
    "are\n"
    "then used in place of their counts. Designs whose `notes` say \"not stock\" (edited kernels) are "
    "scored\n"
    "apart from the others of their source. Where a column `inner_model` is 1, the network stood inside "
    "another\n"
    "Keras model: hls4ml 1.x then builds its values and sums in `default_precision`, whatever was meant; so "
    "are\n"
    "the QKeras networks with a sigmoid of nairods/fastml_bitnet_benchmark read.\n"
    "Examples:\n"
    "  snac bench surrogate --csv designs.csv\n"
    "  snac bench surrogate --csv designs.csv --json --rows compared.csv\n"
    "  snac bench surrogate --csv designs.csv --csv trained.csv --by-source\n"
    "  snac bench surrogate --csv designs.csv --rule4ml rule4ml/weights/v2/gnn";

/// The designs, what was estimated, and the groups they are scored in.
struct Bench
{
    calibration::MeasuredDesigns table;
    calibration::Estimates estimates;
    std::vector<bool> crossValidated;
    std::optional<Rule4mlBench> rule4ml;
    std::string model;
    bool bySource = false;
    int ownWeights = 0; ///< designs estimated with their own weights

    template<class Choose>
    [[nodiscard]] calibration::Scores scores(Choose choose) const
    {
        return calibration::scoresOf(table.designs, estimates, choose);
    }
};

bool inParallel(const calibration::MeasuredDesign& design)
{
    return design.config.ioType == hardware::IoType::Parallel;
}

std::map<std::string, int> reasons(const Bench& bench)
{
    std::map<std::string, int> counts;
    for (const calibration::UndescribedRow& row : bench.table.undescribed) {
        ++counts[row.reason];
    }
    return counts;
}

/// Scores of the designs group by group, by what `name` says of a design.
template<class Name>
std::map<std::string, calibration::Scores> grouped(const Bench& bench, Name name)
{
    return scoresBy(bench.table.designs, bench.estimates, name);
}

std::ptrdiff_t innerModels(const Bench& bench)
{
    return std::ranges::count_if(bench.table.designs,
                                 [](const auto& design) { return design.innerFormat.has_value(); });
}

/// The model knows what hls4ml builds: what somebody has changed by hand is scored apart.
std::string sourceName(const calibration::MeasuredDesign& design)
{
    return design.source + (design.edited ? ", edited kernels" : "");
}

std::string bitsName(const calibration::MeasuredDesign& design)
{
    const int bits = weightBits(design);
    return (bits < 10 ? "0" : "") + std::to_string(bits);
}

QJsonObject groupsJson(const std::map<std::string, calibration::Scores>& groups)
{
    QJsonObject object;
    for (const auto& [name, scores] : groups) {
        object[QString::fromStdString(name)] = scoresJson(scores);
    }
    return object;
}

std::string benchJson(const Bench& bench)
{
    QJsonArray undescribed;
    for (const auto& [reason, count] : reasons(bench)) {
        undescribed.append(QJsonObject{{"reason", QString::fromStdString(reason)}, {"rows", count}});
    }
    const auto checked = std::ranges::count(bench.crossValidated, true);
    const auto described = static_cast<int>(bench.table.designs.size());
    QJsonObject document{{"model", QString::fromStdString(bench.model)},
                         {"rows", described + static_cast<int>(bench.table.undescribed.size())},
                         {"described", described},
                         {"not_described", static_cast<int>(bench.table.undescribed.size())},
                         {"not_described_reasons", undescribed},
                         {"cross_validated_by_family", static_cast<int>(checked)},
                         {"unseen_families", described - static_cast<int>(checked)},
                         {"leave_one_source_out", bench.bySource},
                         {"with_own_weights", bench.ownWeights},
                         {"inner_models", static_cast<int>(innerModels(bench))},
                         {"targets_scope", "dense networks, io_parallel"},
                         {"targets", scoresJson(bench.scores(inParallel))},
                         {"all_described", scoresJson(bench.scores([](const auto&) { return true; }))},
                         {"by_source", groupsJson(grouped(bench, sourceName))},
                         {"by_weight_bits", groupsJson(grouped(bench, bitsName))},
                         {"by_stage", groupsJson(grouped(bench, [](const auto& d) {
                              return std::string(stageName(d.stage));
                          }))}};
    if (bench.rule4ml) {
        document["rule4ml"] = rule4mlJson(*bench.rule4ml);
    }
    return QJsonDocument(document).toJson().toStdString();
}

std::string benchText(const Bench& bench)
{
    const auto checked = std::ranges::count(bench.crossValidated, true);
    const std::string how =
        bench.bySource
            ? " described, each estimated by a correction fitted without its source; "
            : " described, of which " + std::to_string(checked) +
                  " cross-validated by architecture and the others of architectures never fitted; ";
    std::string text = bench.model + "\n" +
                       counted(static_cast<long long>(bench.table.designs.size()), "design") + how +
                       std::to_string(bench.table.undescribed.size()) + " not described\n";
    if (bench.ownWeights > 0) {
        text += "  " + std::to_string(bench.ownWeights) + " with their own weights\n";
    }
    if (const auto inner = innerModels(bench); inner > 0) {
        text += "  " + std::to_string(inner) +
                " of models inside another Keras model, read with the default formats that hls4ml 1.x gives "
                "those\n";
    }
    for (const auto& [reason, count] : reasons(bench)) {
        text += "  " + std::to_string(count) + " x " + reason + "\n";
    }
    text += "\nDense networks, io_parallel\n" + scoresTable(bench.scores(inParallel));
    for (const auto& [source, scores] : grouped(bench, sourceName)) {
        text += "\n" + (source.empty() ? "(no source)" : source) + "\n" + scoresTable(scores);
    }
    return bench.rule4ml ? text + rule4mlText(*bench.rule4ml) : text;
}

/// The designs beside their estimates, for a scatter plot.
std::string comparedCsv(const Bench& bench)
{
    std::string text = "line,source,architecture,stage,cross_validated";
    for (const calibration::Target target : calibration::allTargets) {
        const std::string name(targetName(target));
        text += "," + name + "," + name + "_estimate," + name + "_low," + name + "_high";
    }
    text += "\n";
    for (std::size_t i = 0; i < bench.estimates.size(); ++i) {
        const calibration::MeasuredDesign& design = bench.table.designs[i];
        text += std::to_string(design.line) + "," + csvText(design.source) + "," + csvText(design.family) +
                "," + std::string(stageName(design.stage)) + "," + (bench.crossValidated[i] ? "1" : "0");
        for (std::size_t t = 0; t < calibration::targetCount; ++t) {
            const auto& e = figureOf(bench.estimates[i], calibration::allTargets[t]);
            text += "," + (design.figures[t] ? shortNumber(*design.figures[t]) : std::string());
            for (const double value : {e.value, e.low, e.high}) {
                text += "," + shortNumber(value);
            }
        }
        text += "\n";
    }
    return text;
}

/// The designs of a table, with their own weights where it names them.
Result<> readTable(const std::string& file, Bench& bench)
{
    SNAC_TRY(const std::string text, readText(file));
    SNAC_TRY(auto table, calibration::readMeasuredDesigns(text, file));
    SNAC_TRY(const int weights, calibration::readWeightsBeside(file, table));
    bench.ownWeights += weights;
    std::ranges::move(table.designs, std::back_inserter(bench.table.designs));
    std::ranges::move(table.undescribed, std::back_inserter(bench.table.undescribed));
    return {};
}

void estimateDesigns(Bench& bench, const hardware::Environment& environment)
{
    if (bench.bySource) {
        bench.estimates = calibration::leaveSourceOut(bench.table.designs);
        bench.crossValidated.assign(bench.table.designs.size(), true);
    } else {
        bench.estimates = unseenEstimates(bench.table.designs, environment.residual, &bench.crossValidated);
    }
}

int runBenchCommand(const BenchOptions& options, const hardware::EnvironmentPtr& environment)
{
    if (const Result<> apart = checkOutput(options.rows, options.csv); !apart) {
        printError(apart.error());
        return WrongInput;
    }
    Bench bench{{}, {}, {}, {}, jobs::costModelName(*environment), options.bySource};
    for (const std::string& file : options.csv) {
        if (const auto good = readTable(file, bench); !good) {
            printError(good.error());
            return exitCodeOf(good.error());
        }
    }
    estimateDesigns(bench, *environment);
    if (!options.rule4ml.empty()) {
        auto theirs = benchRule4ml(options.rule4ml, bench.table.designs, bench.estimates);
        if (!theirs) {
            printError(theirs.error());
            return exitCodeOf(theirs.error());
        }
        bench.rule4ml = std::move(*theirs);
    }
    if (!options.rows.empty()) {
        if (const auto good = writeText(options.rows, comparedCsv(bench)); !good) {
            printError(good.error());
            return Failed;
        }
    }
    noteDamagedCalibration(*environment);
    result(options.json ? benchJson(bench) : benchText(bench));
    return Done;
}

} // namespace

void addBench(CLI::App& app, Action& action)
{
    auto options = std::make_shared<BenchOptions>();
    CLI::App* bench = app.add_subcommand("bench", "Measures how good the program's own models are");
    bench->require_subcommand(1);
    CLI::App* command =
        bench->add_subcommand("surrogate", "Scores the hardware cost model on synthesised designs");
    command->footer(benchFooter);
    command->add_option("--csv", options->csv, "Table of synthesised designs; may be given more than once")
        ->required()
        ->allow_extra_args(false);
    command->add_flag("--by-source", options->bySource,
                      "Leave one source out: estimate each design by a correction fitted without its source");
    command->add_option("--rows", options->rows,
                        "Also write each design beside its estimate to this CSV file");
    command->add_option("--rule4ml", options->rule4ml,
                        "Also score the rule4ml weights in this folder (your own copy) on the same designs");
    command->add_flag("--json", options->json, "One JSON document");
    command->callback([options, &action] {
        action = [options](const hardware::EnvironmentPtr& environment) {
            return runBenchCommand(*options, environment);
        };
    });
}

} // namespace snac::cli
