// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/study/compression_summary.h"
#include "snac/study/summary.h"

#include <functional>
#include <string>
#include <string_view>

namespace snac::study {

/// The document of `snac run --json` and `snac report --json`: objectives, front, trials, hypervolume,
/// reference_point, seed, study. A trial's rank counts from 1. Numbers in stored units; NaN and infinity
/// become null. With a local search that has steps also `compression`: compressionJson().
[[nodiscard]] std::string reportJson(const StudySummary& summary,
                                     const CompressionSummary* compressions = nullptr);
/// The same, handed over piece by piece: of a large study the document is many times the study's size.
void writeReportJson(const StudySummary& summary, const CompressionSummary* compressions,
                     const std::function<void(std::string_view)>& sink);
/// The same without what takes long where there are many trials: no `trials`, `generations`,
/// `gene_importance`.
[[nodiscard]] std::string frontJson(const StudySummary& summary);
/// How the study's networks are built, for a line of a report: "ap_fixed<8,3>, reuse factor 1, Latency";
/// where candidates choose "ap_fixed<8,3> or ap_fixed<6,2> by layer, reuse factor 1 to 8, Latency".
[[nodiscard]] std::string buildText(const StudyConfig& config);
/// One row a trial, RFC 4180.
[[nodiscard]] std::string reportCsv(const StudySummary& summary);
/// One self-contained page: the front as inline SVG, its table, the local search, the settings. No scripts,
/// no network.
[[nodiscard]] std::string reportHtml(const StudySummary& summary, const std::string& yaml,
                                     const CompressionSummary* compressions = nullptr);
/// The front of the first two objectives (or the given pair) as SVG text; used by the HTML page and the
/// terminal's picture.
[[nodiscard]] std::string frontSvg(const StudySummary& summary, int xObjective = 1, int yObjective = 0);

/// What the scores of trials are: "validation", "validation, mean of 5 folds", "validation, at its
/// precision". Such a mean is never compared with a score of one network.
[[nodiscard]] std::string scoreOriginText(const StudyConfig& config);
/// What a trained network answers with, where that is not the class of its highest output; else empty.
[[nodiscard]] std::string decisionText(const StudyConfig& config, const data::DatasetInfo& dataset);
/// What stands below the title of a figure: data, board, build, trials, hypervolume; says so where the data
/// is simulated.
[[nodiscard]] std::string figureCaption(const StudyStart& start, std::size_t trials, double hypervolume);
/// What the data is called in front of people: "jets (simulated)", or the file's name.
[[nodiscard]] std::string datasetLabel(const data::DatasetInfo& dataset);

/// The document of `snac compress --json`: branches, steps with all figures, front (names of steps),
/// selected.
[[nodiscard]] std::string compressionJson(const CompressionSummary& summary);
/// One row a step, RFC 4180.
[[nodiscard]] std::string compressionCsv(const CompressionSummary& summary);
/// stepScore() of a network, and as people read it.
[[nodiscard]] double headlineScore(const CompressionSummary& summary, const network::Metrics& metrics);
[[nodiscard]] std::string headlineText(const CompressionSummary& summary, const network::Metrics& metrics);
/// By how much the integer network's score differs from that of its trial as float, on the same rows, and as
/// people read it: "-0.66" (points). NaN, "-" where that is not known.
[[nodiscard]] double changeFromFloat(const CompressionSummary& summary,
                                     const compression::CompressionStep& step);
[[nodiscard]] std::string changeText(const CompressionSummary& summary,
                                     const compression::CompressionStep& step);
/// Of "Trial 3": "'s own network as float", or " trained again for compression, as float", and why.
[[nodiscard]] std::string asFloatText(const FloatScores& floats, int trial);
/// Whether the float score of a selected step is of its trial trained again, and not of the stored network.
[[nodiscard]] bool startsFromAgain(const CompressionSummary& summary, const TestScore& score);
/// "trial 3's own network as float: 83.75 %", of the test rows.
[[nodiscard]] std::string testFloatText(const CompressionSummary& summary, const TestScore& score);
/// Steps that break a budget of the study or have no room on its board.
[[nodiscard]] std::size_t overBudget(const CompressionSummary& summary);
/// A sentence about suggestedStep(), or that no step keeps the budgets, with the nearest; empty without steps
/// and for a regression.
[[nodiscard]] std::string suggestionText(const CompressionSummary& summary);
/// How many steps are no better than the constant answer, and why; empty where there are none, and where what
/// that answer scores is not known.
[[nodiscard]] std::string constantText(const CompressionSummary& summary);
/// "16-32-5".
[[nodiscard]] std::string widthsText(const std::vector<int>& widths);

} // namespace snac::study
