// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operation_counts.h"

#include "snac/base/error.h"
#include "snac/base/origin.h"
#include "snac/base/precision.h"
#include "snac/hardware/board.h"
#include "snac/network/architecture.h"
#include "snac/space/candidate.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace snac::hardware {

using snac::Precision;
using space::Strategy;
enum class IoType { Parallel, Stream };

/// Generations of tools that build the same network differently.
enum class HlsTool {
    Vitis, ///< Vitis HLS with hls4ml 1.x: sums as wide as their exact value, additions of two terms
    Vivado ///< Vivado HLS (to 2020.1) with hls4ml 0.x: sums in the precision of the values, of three terms
};

/// The `hls_config:` section: what the estimator, and later the exporter and the tool, use.
struct HlsConfig
{
    std::string board = "vu13p";
    double clockNs = 5.0;
    Precision precision;
    int reuseFactor = 1;
    Strategy strategy = Strategy::Latency;
    IoType ioType = IoType::Parallel;
    HlsTool tool = HlsTool::Vitis;
    /// No setting of the tool: how the candidate is trained, on which weights that are not known depend.
    std::optional<space::HyperParameters> hyper = {};
};

/// A figure with its bounds (90 %), in the unit of its field.
struct Estimate
{
    double value = 0.0;
    double low = 0.0;
    double high = 0.0;
};

/// Cost of one layer of the architecture (batch norm is folded and costs nothing of its own).
struct LayerCost
{
    std::string name; ///< "dense 1, 16 x 64"
    Estimate lut, ff, dsp, bram18, cycles;
    bool hasWeights = false; ///< those that follow it, up to the next with weights, belong to it
};

/// Hardware cost of a whole network on a board. Percentages are of the board's totals.
struct HardwareEstimate
{
    Estimate lut, ff, dsp, bram18;
    Estimate cycles;        ///< latency in clock cycles
    Estimate ii;            ///< initiation interval in clock cycles
    double latencyNs = 0.0; ///< cycles x clock
    double lutPct = 0.0, ffPct = 0.0, dspPct = 0.0, bramPct = 0.0;
    double averagePct = 0.0; ///< mean of the four, for comparison with SNAC-Pack
    double maximumPct = 0.0;
    OperationCounts counts;
    std::vector<LayerCost> layers;
    Origin origin = Origin::Estimate;
    std::string model; ///< which model and what it predicts: "hls4ml csynth, dense, first-order"
    bool fitted =
        false; ///< every dense layer lies in what the model was fitted on; else its bounds are wider
    std::vector<std::string> warnings; ///< outside the fitted domain, reuse factor rounded, ...
};

struct NetworkDetail;
class Residual;

/// How a study trains its networks, as far as it is fixed before the first one: the same for all candidates.
struct TrainingPlan
{
    long long rows = 0; ///< one training learns from: of one fold
    int epochs = 0;
    int minSteps = 0;        ///< at least so many steps
    double idleInputs = 0.0; ///< part of the network's inputs that never change, 0 to 1
    bool operator==(const TrainingPlan&) const = default;
};

/// Predicts what the HLS tool would report. Implementations are stateless and thread-safe.
class CostModel
{
public:
    virtual ~CostModel() = default;
    [[nodiscard]] virtual std::string name() const = 0;
    /// Errors: precision out of range, board unknown, layer kind not covered, reuse factor impossible
    /// (nearest valid said).
    [[nodiscard]] virtual Result<HardwareEstimate> estimate(const network::Architecture& architecture,
                                                            const HlsConfig& config,
                                                            const Board& board) const = 0;
    /// The same with what is known of single layers: their integer weights, precisions, strategy
    /// (network_detail.h). Errors: those of estimate(); details that do not fit the network. A model that
    /// cannot use details says so in an error.
    [[nodiscard]] virtual Result<HardwareEstimate> estimateDetailed(const network::Architecture& architecture,
                                                                    const HlsConfig& config,
                                                                    const Board& board,
                                                                    const NetworkDetail& detail) const;
    /// The same model that expects weights as this training makes them; null: it expects none.
    [[nodiscard]] virtual std::shared_ptr<const CostModel> trainedBy(const TrainingPlan& plan) const;
};

/// What is assumed of weights that are not known: independent, mean 0, standard deviation
/// relativeDeviation / sqrt(inputs of their layer). Of Trained weights shape and deviation are those measured
/// on networks that the program trained (trained_weights.h), and relativeDeviation stretches them.
struct WeightAssumption
{
    enum class Distribution { Trained, Laplace, Normal, Uniform };
    Distribution distribution = Distribution::Trained;
    double relativeDeviation = 1.0;
    double sparsity = 0.0; ///< fraction of weights that pruning has set to zero, 0 to 1
    /// How Trained weights come about: of the study, and of the candidate (HlsConfig::hyper). Unset: as the
    /// networks that were measured, in the middle.
    std::optional<TrainingPlan> plan = {};
    std::optional<space::HyperParameters> hyper = {};
    bool operator==(const WeightAssumption&) const = default;
};

/// Closed-form model of hls4ml dense networks; see resources/help/cost-model.md for sources and errors.
/// Thread-safe; about 10 us a candidate once its layer shapes have been seen.
class DenseHlsModel : public CostModel
{
public:
    /// Corrected by `residual`; null leaves the physics alone.
    DenseHlsModel(const WeightAssumption& assumption, std::shared_ptr<const Residual> residual);
    [[nodiscard]] std::string name() const override;
    [[nodiscard]] Result<HardwareEstimate> estimate(const network::Architecture& architecture,
                                                    const HlsConfig& config,
                                                    const Board& board) const override;
    [[nodiscard]] Result<HardwareEstimate> estimateDetailed(const network::Architecture& architecture,
                                                            const HlsConfig& config, const Board& board,
                                                            const NetworkDetail& detail) const override;
    [[nodiscard]] std::shared_ptr<const CostModel> trainedBy(const TrainingPlan& plan) const override;

private:
    WeightAssumption m_assumption;
    std::shared_ptr<const Residual> m_residual;
};

/// Whether hls4ml's Resource strategy takes this reuse factor: it divides the inputs, or it is inputs times a
/// divisor of the outputs (equivalent to hls4ml's FPGABackend rule, which tests three conditions on the
/// products).
[[nodiscard]] bool isValidReuseFactor(int inputs, int outputs, long long reuse);

/// The reuse factor hls4ml would use for a layer: the valid one nearest to the wanted one, the smaller of two
/// equally near. O(sqrt(inputs) + sqrt(outputs)).
[[nodiscard]] int nearestReuseFactor(int inputs, int outputs, int wanted);

} // namespace snac::hardware
