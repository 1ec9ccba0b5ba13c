// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/hardware/network_detail.h"
#include "snac/hardware/residual.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace snac::calibration {

/// Where in the tool flow a figure was read; LUT and FF shrink from stage to stage.
enum class ReportStage { Csynth, LogicSynthesis, Routed };

[[nodiscard]] std::string_view stageName(ReportStage stage); ///< "csynth", "logic synthesis", "routed"

/// The quantities a synthesis report and an estimate share.
enum class Target { Lut, Ff, Dsp, Bram18, LatencyMax, IiMax };
inline constexpr std::array allTargets = {Target::Lut,    Target::Ff,         Target::Dsp,
                                          Target::Bram18, Target::LatencyMax, Target::IiMax};
inline constexpr std::size_t targetCount = allTargets.size();

[[nodiscard]] std::string_view targetName(Target target); ///< "lut", ..., "bram18k", "latency_max", "ii_max"

/// A design somebody synthesised, as the cost model is asked for it, and what the tool reported.
struct MeasuredDesign
{
    std::string source;  ///< repository or "your reports"
    std::string licence; ///< of the row; only permissive ones may enter a shipped fit
    std::string family;  ///< the architecture: designs of one family never are on both sides of a split
    std::string tool;    ///< "Vivado HLS 2020.1"
    std::string hls4ml;  ///< version of hls4ml, "0.8.1"; empty where it is not known
    ReportStage stage = ReportStage::Csynth;
    std::string report;  ///< the file of the report, where the row says it
    std::string weights; ///< the file of its weights, where the row says it (measured_weights.h)
    int line = 0;        ///< of the file it was read from
    network::Architecture architecture;
    hardware::HlsConfig config;
    hardware::NetworkDetail detail;
    hardware::WeightAssumption assumption;
    std::string part;
    bool edited = false; ///< its kernels are not those of hls4ml, as its notes say ("not stock")
    std::optional<Precision> innerFormat; ///< of its values and sums, whatever was meant (inner_formats.h)
    std::array<std::optional<double>, targetCount> figures; ///< in the order of allTargets
};

struct UndescribedRow
{
    int line = 0;
    std::string reason;
    std::string source; ///< these two as the row says
    std::string family;
};

struct MeasuredDesigns
{
    std::vector<MeasuredDesign> designs;
    std::vector<UndescribedRow> undescribed;
};

/// Reads a table of designs (CSV with the columns of docs: architecture, weight_bits, act_bits, reuse_factor,
/// strategy, io_type, part, clock_ns, lut, ff, dsp, bram18k, latency_max, ii_max, ...). Rows the model cannot
/// describe are kept apart, each with its reason. Errors: not a table, a needed column is missing.
[[nodiscard]] Result<MeasuredDesigns> readMeasuredDesigns(const std::string& text, const std::string& file);

/// "16-D64-relu-D32-softmax": inputs, dense widths and activations. Errors name the part that is not covered.
[[nodiscard]] Result<network::Architecture> architectureFromTokens(const std::string& text);

/// A csynth estimate carried to another stage by the factors measured on designs with both reports (median
/// LUT 0.45 on 31 pairs, FF 0.70, DSP unchanged, BRAM 0.65), with bounds as wide as those pairs spread.
[[nodiscard]] hardware::HardwareEstimate atStage(hardware::HardwareEstimate estimate, ReportStage stage);

/// The estimate of a target.
[[nodiscard]] const hardware::Estimate& figureOf(const hardware::HardwareEstimate& estimate, Target target);

/// Asks DenseHlsModel (with the design's own weight assumption) for the design, at the stage it was measured,
/// corrected by `residual` if there is one.
[[nodiscard]] Result<hardware::HardwareEstimate>
estimateOf(const MeasuredDesign& design, std::shared_ptr<const hardware::Residual> residual = nullptr);

} // namespace snac::calibration
