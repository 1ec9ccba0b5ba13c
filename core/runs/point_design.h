// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "point_formats.h"

#include "snac/base/error.h"
#include "snac/base/run_control.h"
#include "snac/fixedpoint/softmax.h"
#include "snac/hardware/candidate_cost.h"
#include "snac/hardware/environment.h"
#include "snac/study/compression_branch.h"
#include "snac/study/import_origin.h"
#include "snac/study/point_profile.h"
#include "snac/study/point_scores.h"
#include "snac/study/study_config.h"
#include "snac/synthesis/design.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace snac::study {

struct RunnerParts;

/// A point of a study that is to become hardware: a trial, or a step of its local search.
struct PointChoice
{
    std::string file; ///< the .snac file
    std::optional<int> trial;
    std::optional<StepId> step;
    /// Of a trial: of all its weights and values, instead of what it was searched with.
    std::optional<PointFormats> precision;
    std::optional<hardware::Board> board; ///< instead of the study's
    std::optional<double> clockNs;
    /// Every multiplication its own, whatever reuse factor it was searched with.
    bool withoutReuse = false;
    synthesis::Multipliers multipliers = synthesis::Multipliers::Adders; ///< of layers without reuse, in RTL
    fixedpoint::OutputStage output = fixedpoint::OutputStage::Logits;
    /// Nobody asks for its integers: those of a precision that takes further training may be untrained.
    bool floatsAlone = false;
    int vectors = 1000; ///< validation rows that the result is checked on, at most
};

/// What is known of the point before anything is written.
struct PointDesign
{
    synthesis::Design design;
    hardware::HlsConfig hls;             ///< that it is built with
    hardware::HardwareEstimate estimate; ///< with its own integers, by the study's cost model
    hardware::PricedDesign priced;       ///< what the model was asked for it
    std::shared_ptr<const hardware::CostModel> costModel;
    std::optional<PointScores> scores;   ///< unset without data
    std::optional<PointProfile> profile; ///< unset without data
    std::string scalerNote;              ///< what is to be known of design.scaler: StudyScaler::note
    std::string dataProblem;             ///< why the data of the study cannot be read; empty: they can
    std::string studyId;                 ///< StudyMeta::id
    Quantity score = Quantity::Accuracy; ///< what the study is headed by: stepScore()
    data::DatasetInfo dataset;           ///< that the network was trained on
    data::DatasetOptions dataOptions;
    std::optional<ImportOrigin> imported; ///< of an imported network
    bool reuseDropped = false;            ///< a reuse factor of 1 was asked for, and another one searched
    bool ownIntegers = false;             ///< the integers are those it was imported with
    /// What its trial was scored at, where it chose formats: "ap_fixed<6,2>"; empty: in floating point.
    std::string ownFormats;
    std::vector<std::string> notes;
};

/// The integer network of the point with all that a writer needs. Blocks; needs a QCoreApplication. A study
/// whose data cannot be found any more gets test vectors drawn from the input format, and a note says so. An
/// imported network with integers is these, bit for bit, unless another precision is asked for.
/// Errors: no such trial or step, one without a network, a layer that hardware cannot have, a precision for a
/// step, which has its own.
[[nodiscard]] Result<PointDesign> designOf(const PointChoice& choice, const StudyConfig& config,
                                           RunControl& control, const hardware::Environment& environment);
[[nodiscard]] Result<PointDesign> designOf(const PointChoice& choice, const StudyConfig& config,
                                           RunControl& control, const RunnerParts& parts);

} // namespace snac::study
