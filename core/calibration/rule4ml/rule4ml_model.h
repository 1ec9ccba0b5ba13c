// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/hardware/cost_model.h"

#include <array>

namespace snac::calibration {

class Rule4mlPredictor;

/// What rule4ml is told beside the network.
struct Rule4mlOptions
{
    /// Its graph network (version 2) normalises over all networks of one call, so its answers depend on them.
    enum class Context {
        Alone,         ///< one network a call
        PublishedSweep ///< with the same network at reuse factors 1, 2, 4, ..., 64: its README's example
    };
    Context context = Context::Alone;
    std::string hls4mlVersion = "1.1.0";  ///< version 2 only
    std::string vivadoVersion = "2020.1"; ///< version 2 only
};

/// The predictors of rule4ml (IMPETUS-UdeS; Rahali et al. 2024, arXiv 2408.05314) from the user's own copy of
/// its weight files, for comparison; none are shipped. Its figures have no bounds (low = value = high), and
/// it knows nothing of weights, sparsity or clock. Weights of version 1 do not predict the initiation
/// interval: it is NaN then. Thread-safe.
class Rule4mlModel : public hardware::CostModel
{
public:
    /// Reads TARGET.config.json with TARGET.weights.h5 (version 1) or TARGET.weights.pt (version 2) for LUT,
    /// FF, DSP, BRAM, CYCLES and, where there is one, INTERVAL. Errors: no such files (naming a sub-folder
    /// that has them), what rule4ml_predictor.h and tensor_file.h say.
    [[nodiscard]] static Result<Rule4mlModel> load(const std::string& folder,
                                                   const Rule4mlOptions& options = {});

    /// The same weights, asked otherwise.
    [[nodiscard]] Rule4mlModel with(const Rule4mlOptions& options) const;
    [[nodiscard]] const Rule4mlOptions& options() const { return m_options; }

    /// The version they know that is nearest to `version`; empty for weights of version 1.
    [[nodiscard]] std::string nearestHls4ml(const std::string& version) const;
    [[nodiscard]] std::string nearestVivado(const std::string& version) const;

    [[nodiscard]] std::string name() const override;
    /// Errors: those of DenseHlsModel; a board, an interface or an activation rule4ml was not trained on.
    [[nodiscard]] Result<hardware::HardwareEstimate> estimate(const network::Architecture& architecture,
                                                              const hardware::HlsConfig& config,
                                                              const hardware::Board& board) const override;

private:
    /// LUT, FF, DSP, BRAM, cycles, interval; the last may be null.
    std::array<std::shared_ptr<const Rule4mlPredictor>, 6> m_predictors;
    Rule4mlOptions m_options;
};

} // namespace snac::calibration
