// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/study/compression_summary.h"
#include "snac/study/summary.h"

#include <optional>
#include <string>
#include <vector>

namespace snac::study {

/// A table as people read it, the same in the terminal and on a page: units stand in the headings, digits are
/// those of the quantities' table.
struct ReportTable
{
    struct Column
    {
        std::string heading;
        bool number = false; ///< set to the right
    };

    std::vector<Column> columns;
    std::vector<std::vector<std::string>> rows;
    std::vector<std::size_t> marked; ///< rows that stand out: non-dominated steps
};

/// The front: trial, objectives, whether it fits its board and why not, architecture, hardware where
/// candidates choose it.
[[nodiscard]] ReportTable frontTable(const StudySummary& summary);
/// What the user starred or wrote a note of, by number, with the figures of frontTable(); nothing where there
/// is none.
[[nodiscard]] std::optional<ReportTable> markedTable(const StudySummary& summary);
/// The network of another program that the study is held against, as a row of the same columns without those
/// of test scores; nothing where there is none.
[[nodiscard]] std::optional<ReportTable> baselineTable(const StudySummary& summary);
/// Where it comes from, what it was scored on, and how it stands to the front, in sentences.
[[nodiscard]] std::string baselineWords(const StudySummary& summary);
/// The local search, a row a step.
[[nodiscard]] ReportTable stepTable(const CompressionSummary& summary);

/// What a compressed network is headed by: stepScore() of the study.
[[nodiscard]] Quantity headlineQuantity(const CompressionSummary& summary);
/// "12 complete, 3 rejected, 1 not finished"; "none" of no trials.
[[nodiscard]] std::string countsText(const StudySummary& summary);
/// "9 of 24 trials": what counts of those that are wanted, as the window's row and the JSON's trials_trained
/// and trials_wanted have it.
[[nodiscard]] std::string progressText(const StudySummary& summary);
/// "accuracy 20.00 %, LUT 12.50 %": the reference point in natural signs.
[[nodiscard]] std::string referenceText(const StudyStart& start);
/// What prices the study's networks: "hls4ml dense 1, the shipped correction"; for studies of older programs
/// that do not say, "not recorded".
[[nodiscard]] std::string costModelText(const StudyStart& start);
/// "120 architectures, 4800 candidates", "120 architectures, training settings out of ranges".
[[nodiscard]] std::string sizeText(const space::SearchSpace::Size& size);
/// "fits", "not sure: LUT 97.20 % of the board", "does not fit: LUT 120.31 % of the board", "–" where the
/// cost is not known.
[[nodiscard]] std::string fitCell(const std::optional<hardware::HardwareEstimate>& hardware,
                                  const hardware::Board& board, const std::vector<Constraint>& budgets);

} // namespace snac::study
