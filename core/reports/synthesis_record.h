// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/hardware/board.h"
#include "snac/study/point_profile.h"
#include "snac/study/point_scores.h"
#include "snac/study/quantity.h"
#include "snac/synthesis/design.h"
#include "snac/synthesis/tools/synthesis_result.h"
#include "snac/synthesis/writers/verilog/verilog.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace snac::study {

/// What is estimated of a point as it is to be built.
struct PointEstimate
{
    std::map<Quantity, double> figures; ///< stored values
    std::string model;
    bool ownWeights = true; ///< else of its shape, before training
    double clockNs = 0.0;   ///< that is asked for
};

/// The amounts, the latency and the interval of an estimate.
[[nodiscard]] PointEstimate pointEstimate(const hardware::HardwareEstimate& estimate, double clockNs,
                                          bool ownWeights);

/// What a point of a study came to as hardware, as the document says that `snac synth --json` prints and
/// that lies beside the reports of a result.
struct SynthesisRecord
{
    std::string studyId; ///< StudyMeta::id; empty: of a study of earlier builds
    synthesis::DesignOrigin origin;
    std::string precision;   ///< that was asked for, of a trial; empty: its own
    std::string multipliers; ///< "dsp", "auto"; empty: additions, as estimates take them
    /// A reuse factor of 1 was asked for instead of larger ones of the search.
    bool withoutReuse = false;
    std::string output;    ///< "argmax", "softmax"; empty: logits
    hardware::Board board; ///< id, part and totals
    synthesis::SynthesisResult synthesis;
    PointEstimate estimate;
    std::vector<synthesis::CheckResult> checks;
    std::optional<PointScores> scores;
    std::optional<PointProfile> profile; ///< unset without data, and in documents of earlier builds
    std::vector<std::string> notes;
    std::vector<std::string> beforeRun; ///< what was told of the run before it began
    std::string folder;
    std::string made; ///< ISO 8601, UTC

    [[nodiscard]] double clockNs() const { return estimate.clockNs; }
};

/// Where a latency in cycles is from: a simulation of the files, the report of a tool, or the registers that
/// the RTL was written with where no simulator is here.
enum class CyclesSource { Measured, Reported, Designed };
inline constexpr Tokens<CyclesSource, 3> cyclesTokens{{{CyclesSource::Measured, "simulation"},
                                                       {CyclesSource::Reported, "report"},
                                                       {CyclesSource::Designed, "design"}}};
[[nodiscard]] CyclesSource cyclesSource(const SynthesisRecord& record);

/// The document. Of `record` it takes what neither the design nor the estimate say; `rtl`: of a design that
/// was written as RTL.
[[nodiscard]] std::string synthesisDocument(const synthesis::Design& design,
                                            const hardware::HardwareEstimate& estimate,
                                            const SynthesisRecord& record,
                                            const std::optional<synthesis::RtlFigures>& rtl);
/// Errors, which name `file`: no document of ours, one without origin, tool or stage, or with figures that no
/// tool can have said.
[[nodiscard]] Result<SynthesisRecord> readSynthesisDocument(std::string_view text, const std::string& file);

/// Figures that are asked of estimate and tools alike; shares of the board and times follow from amounts and
/// cycles. Unset where the tool does not tell it.
[[nodiscard]] std::optional<double> synthesizedFigure(const SynthesisRecord& record, Quantity quantity);

} // namespace snac::study
