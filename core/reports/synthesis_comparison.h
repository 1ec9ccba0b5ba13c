// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "synthesis_record.h"

#include <string>
#include <vector>

namespace snac::study {

// Estimate and reality side by side: the one table of window and report.

/// Where the figures of a column come from.
struct ComparedColumn
{
    std::string title;  ///< "estimate", "Yosys 0.23"
    std::string origin; ///< "own weights", "logic synthesis"
    int record = -1;    ///< index of the record it shows; -1: the estimate, or nothing was run
};

struct ComparedCell
{
    std::optional<double> value; ///< stored
    std::string text;            ///< as shown, without unit; "–" where it is not known
    std::string difference;      ///< from the estimate: "+14.7 %"; empty where there is none
    std::string remark;          ///< "measured", "target"
};

struct ComparedRow
{
    std::string name; ///< with its unit: "Latency [cycles]"
    std::vector<ComparedCell> cells;
};

struct Comparison
{
    std::vector<ComparedColumn> columns;
    std::vector<ComparedRow> rows;
};

/// Always the four columns estimate, Yosys, C synthesis and implementation: of each kind the newest record.
/// The records are of one point, board and clock.
[[nodiscard]] Comparison compareSynthesis(const PointEstimate& estimate,
                                          const std::vector<SynthesisRecord>& records);
/// The record that came nearest to hardware, the newest of equals; -1: there is none.
[[nodiscard]] int nearestToHardware(const std::vector<SynthesisRecord>& records);

/// "+14.7 %"; empty where the estimate is 0 or either is not known.
[[nodiscard]] std::string differenceText(const std::optional<double>& estimate,
                                         const std::optional<double>& value);
/// What Yosys is expected to count: "4,057 LUT (3,890 to 4,220), 512 FF, 12 DSP"; `between` stands between
/// the thousands, as in the figures around it.
[[nodiscard]] std::string rtlCostText(const synthesis::RtlCost& cost, std::string_view between = ",");
/// "Yosys 0.23".
[[nodiscard]] std::string toolText(const SynthesisRecord& record);
/// How far it went, in words: "logic synthesis, not placed".
[[nodiscard]] std::string stageText(const synthesis::SynthesisResult& result);

/// "integers and RTL agree bit for bit on 1,000 rows (Verilator 5.006)"; what was not checked is said.
[[nodiscard]] std::string agreementText(const std::vector<synthesis::CheckResult>& checks);
/// Whether something was compared and all of it agreed.
[[nodiscard]] bool hasAgreed(const std::vector<synthesis::CheckResult>& checks);
/// What the floating point beside the record's integers is: "float", "unquantized" of a step, or "its trial
/// as float" in a record of a step that an earlier build made. Requires scores.
[[nodiscard]] std::string floatName(const SynthesisRecord& record);
/// "Accuracy on the 1,000 validation rows of the check: float 75.41 % · integers 75.22 % · RTL 75.22 %"; RTL
/// and HLS C++ only where they were found to give the integers' numbers on all of those rows. Empty where it
/// is not known.
[[nodiscard]] std::string scoresText(const SynthesisRecord& record);

} // namespace snac::study
