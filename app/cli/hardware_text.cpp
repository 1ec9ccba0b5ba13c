// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hardware_text.h"

#include "commands.h"
#include "output.h"
#include "table.h"

#include "snac/base/number_text.h"
#include "snac/base/origin.h"
#include "snac/base/printable.h"
#include "snac/data/number_text.h"
#include "snac/reports/profile_table.h"
#include "snac/reports/synthesis_comparison.h"
#include "snac/study/quantity.h"

#include <array>
#include <charconv>
#include <cmath>
#include <optional>

namespace snac::cli {

namespace {

std::string countText(long long count)
{
    return std::to_string(count);
}

std::string checksText(const std::vector<synthesis::CheckResult>& checks)
{
    std::string text;
    for (const synthesis::CheckResult& check : checks) {
        text += std::string(tokenOf(synthesis::checkLabels, check.kind)) + ": " + counted(check.rows, "row") +
                ", " + counted(check.mismatches, "mismatch") + " (" + check.tool +
                (check.version.empty() ? "" : " " + check.version) + ")\n";
    }
    return text;
}

/// A number stays one, with its sign.
std::string csvField(const std::string& text)
{
    double number = 0.0;
    return data::parseNumber(text, number) == data::NumberState::Finite ? text : csvText(text);
}

std::string figureText(const std::optional<double>& value)
{
    return value ? roundTripText(*value) : "-";
}

/// What becomes of the numbers on their way through the layers; empty without data.
std::string profileText(const std::optional<study::PointProfile>& profile)
{
    if (!profile) {
        return {};
    }
    const study::ProfileTable found = study::profileTable(*profile);
    std::vector<Table::Column> columns;
    for (const std::string& heading : found.headings) {
        columns.push_back({heading, columns.empty() ? Table::Align::Left : Table::Align::Right});
    }
    Table table(columns);
    for (const auto& row : found.rows) {
        table.add(row);
    }
    return "numbers by layer: " + found.caption + "\n" + table.text();
}

/// The shortest text of a number of 32 bits, which is that of the file: 6018.51, not 6018.509765625.
std::string floatText(float value)
{
    if (std::isnan(value)) {
        return "nan";
    }
    std::array<char, 64> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return {buffer.data(), end.ptr};
}

} // namespace

synthesis::ToolSink ToolLines::sink()
{
    return [](std::string_view step, std::string_view line) {
        message(std::string(step) + ": " + std::string(line));
    };
}

jobs::StageSink ToolLines::stages()
{
    return [this](jobs::HardwareStage stage) { m_worked = m_worked || stage >= jobs::HardwareStage::Check; };
}

int ToolLines::failed(const Error& error) const
{
    printError(error);
    return exitCodeOf(error, m_worked);
}

std::string exportText(const jobs::ExportResult& result)
{
    std::string text = checksText(result.checks) + profileText(result.point.profile);
    if (result.rtl) {
        text += "latency " + counted(result.rtl->latencyCycles, "cycle") + ", initiation interval " +
                countText(result.rtl->interval) + ", " + counted(result.rtl->adders, "addition") +
                (result.rtl->cost ? "\nexpected of Yosys: " + study::rtlCostText(*result.rtl->cost)
                                  : ", " + counted(result.rtl->multipliers, "multiplier")) +
                "\n";
    }
    return text + (result.good()
                       ? "wrote " + counted(static_cast<long long>(result.files.size()), "file") + " to " +
                             result.folder + "\n"
                       : "nothing was written: the design does not give the numbers of the network\n");
}

std::string synthesisText(const jobs::SynthesizeResult& result)
{
    std::string text = checksText(result.checks);
    if (!result.good()) {
        return text + "nothing was synthesized: the design does not give the numbers of the network\n";
    }
    const synthesis::SynthesisResult& found = result.synthesis;
    const hardware::HardwareEstimate& estimate = result.point.estimate;
    Table table({{"", Table::Align::Left},
                 {"estimate, own weights", Table::Align::Right},
                 {found.tool + " " + found.version, Table::Align::Right}});
    const auto row = [&](const char* name, double estimated, const std::optional<double>& value) {
        table.add({name, countText(std::llround(estimated)), figureText(value)});
    };
    row("LUT", estimate.lut.value, found.lut);
    row("FF", estimate.ff.value, found.ff);
    row("DSP", estimate.dsp.value, found.dsp);
    row("BRAM18", estimate.bram18.value, found.bram18);
    row("latency [cycles]", estimate.cycles.value, found.cycles);
    row("II [cycles]", estimate.ii.value, found.ii);
    table.add({"period [ns]", roundTripText(result.point.design.clockNs), figureText(found.periodNs)});
    text += table.text();
    if (result.rtl && result.rtl->cost) {
        text += "expected of Yosys by the additions: " + study::rtlCostText(*result.rtl->cost) + "\n";
    }
    text += profileText(result.point.profile);
    text += "stage: " + std::string(originName(found.stage)) +
            "; figures of another stage are no promise of this one\n";
    return text + "report: " + result.folder + "\n";
}

namespace {

/// Said of a score that the study is headed by, where the outputs were made as the study's were.
std::string asScoredText(const jobs::Prediction& prediction, study::Quantity score)
{
    const bool isSame = prediction.asScored && prediction.score == score && std::isfinite(prediction.scored);
    return isSame ? ", as the study is scored" : "";
}

/// What the study is scored by, where that is not what is said of predictions anyway.
std::string scoreText(const jobs::Prediction& prediction)
{
    using enum study::Quantity;
    const bool said = prediction.score == Accuracy || prediction.score == Rmse;
    return said || !std::isfinite(prediction.scored)
               ? std::string()
               : study::inSentence(std::string(study::info(prediction.score).label)) + " " +
                     study::shownValue(prediction.score, prediction.scored) +
                     asScoredText(prediction, prediction.score) + "\n";
}

/// Each label for itself: what of the rows that have it is found, and of what is said to have it is right.
std::string labelsText(const jobs::Prediction& prediction)
{
    Table table({{"label", Table::Align::Left},
                 {"rows that have it", Table::Align::Right},
                 {"told right", Table::Align::Right},
                 {"found", Table::Align::Right},
                 {"said and right", Table::Align::Right}});
    const auto share = [](long long part, long long all) {
        return all > 0 ? percentText(static_cast<double>(part) / static_cast<double>(all)) : "–";
    };
    const long long rows = prediction.compared;
    for (std::size_t i = 0; i < prediction.labelCounts.size(); ++i) {
        const jobs::Prediction::LabelCount& count = prediction.labelCounts[i];
        const long long said = count.found + (rows - count.have - count.leftAlone);
        table.add({printable(prediction.outputNames[i]), countText(count.have),
                   share(count.found + count.leftAlone, rows), share(count.found, count.have),
                   share(count.found, said)});
    }
    return scoreText(prediction) + "accuracy " + percentText(*prediction.accuracy()) + " of all labels" +
           asScoredText(prediction, study::Quantity::Accuracy) + "\n" + table.text();
}

} // namespace

std::string confusionText(const jobs::Prediction& prediction)
{
    const auto accuracy = prediction.accuracy();
    if (accuracy && !prediction.labelCounts.empty()) {
        return labelsText(prediction);
    }
    if (!accuracy) {
        const std::string scored = asScoredText(prediction, study::Quantity::Rmse);
        std::string text =
            prediction.rmse ? "RMSE " + significantText(*prediction.rmse, 5) + scored : std::string();
        text += scored.empty() || prediction.rmses.empty() ? "" : ",";
        for (std::size_t i = 0; i < prediction.rmses.size(); ++i) {
            text += (i == 0 ? " over all targets: " : ", ") + printable(prediction.outputNames[i]) + " " +
                    significantText(prediction.rmses[i], 5);
        }
        return text.empty() ? text : scoreText(prediction) + text + "\n";
    }
    std::vector<Table::Column> columns{{"truth \\ said", Table::Align::Left}};
    for (const std::string& name : prediction.classNames) {
        columns.push_back({printable(name), Table::Align::Right});
    }
    Table table(columns);
    for (std::size_t truth = 0; truth < prediction.confusion.size(); ++truth) {
        std::vector<std::string> cells{printable(prediction.classNames[truth])};
        for (const long long count : prediction.confusion[truth]) {
            cells.push_back(countText(count));
        }
        table.add(cells);
    }
    std::string text = scoreText(prediction) + "accuracy " + percentText(*accuracy) +
                       asScoredText(prediction, study::Quantity::Accuracy) + "\n" + table.text();
    for (const auto& [word, rows] : prediction.unknown) {
        text += counted(rows, "row") + (rows == 1 ? " says '" : " say '") + printable(word) +
                "', which is no class of the study\n";
    }
    return text;
}

std::string predictionCsv(const jobs::Prediction& prediction)
{
    const bool classes = !prediction.classNames.empty();
    std::string csv = classes ? "row,class" : "row";
    csv += prediction.truth.empty() ? "" : ",truth";
    const bool targets = prediction.targets.size() > 0;
    const std::vector<std::string> none;
    for (const std::string& name : prediction.labels ? prediction.outputNames : none) {
        csv += "," + csvField("has " + name);
    }
    for (const std::string& name : targets ? prediction.outputNames : none) {
        csv += "," + csvField("truth of " + name);
    }
    for (std::size_t i = 0; i < prediction.outputNames.size(); ++i) {
        csv += "," + csvField(prediction.heading(i));
    }
    csv += "\r\n";
    for (Eigen::Index row = 0; row < prediction.values.rows(); ++row) {
        const auto index = static_cast<std::size_t>(row);
        csv += std::to_string(prediction.rowNumbers.empty() ? row : prediction.rowNumbers[index]);
        if (classes) {
            csv +=
                "," + csvField(prediction.classNames[static_cast<std::size_t>(prediction.predicted[index])]);
        }
        for (Eigen::Index label = 0; prediction.labels && label < prediction.values.cols(); ++label) {
            csv += prediction.has(row, label) ? ",1" : ",0";
        }
        if (!prediction.truth.empty()) {
            csv += "," + csvField(prediction.truth[index]);
        }
        for (Eigen::Index column = 0; column < prediction.targets.cols(); ++column) {
            csv += "," + floatText(prediction.targets(row, column));
        }
        for (Eigen::Index column = 0; column < prediction.values.cols(); ++column) {
            csv += "," + (prediction.format
                              ? std::to_string(prediction.integers(row, column))
                              : roundTripText(static_cast<double>(prediction.values(row, column))));
        }
        csv += "\r\n";
    }
    return csv;
}

} // namespace snac::cli
