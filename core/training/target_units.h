// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/data/prepare.h"
#include "snac/network/loss.h"
#include "snac/network/trained_network.h"

#include <optional>

namespace snac::training {

/// Whether scaleOutputs() can work: nothing but a linear activation follows the last dense layer with bias,
/// or a last batch norm.
[[nodiscard]] bool canScaleOutputs(const network::Architecture& architecture);

/// Changes the last layer so that the network gives y * deviation + mean where it gave y: dense W' = diag(d)
/// W, b' = d b + m; batch norm likewise. Exact but for rounding.
void scaleOutputs(network::TrainedNetwork& network, const data::Scaler& scaler);

/// Whether the activation gives every target as it is, but for a ten-thousandth of how far they spread: a
/// ReLU those that are not negative, a softplus large ones. `targets`: rows x outputs.
[[nodiscard]] bool leavesAsTheyAre(const network::Activation& activation, const data::Matrix& targets);

/// The units in which a regression is learned: every target standardised on the training rows, so that a
/// learning rate means the same whatever the targets are measured in. An output activation that leaves all
/// targets of the training rows as they are is left out while the network learns, and stands behind it again
/// afterwards: what it changes then is what no target is. Identity for classes, for networks whose outputs
/// cannot be scaled, and where it is not wanted.
class TargetUnits
{
public:
    TargetUnits(const data::Samples& train, const data::Samples& validation,
                const network::Architecture& architecture, network::Loss loss, bool wanted,
                bool activateAfterwards = true);

    [[nodiscard]] bool scales() const { return m_scaler.mean.size() > 0; }
    /// Whether an output activation waits until the network has learned: then architecture() learns.
    [[nodiscard]] bool activates() const { return m_activation.has_value(); }
    [[nodiscard]] const network::Architecture& architecture() const { return m_architecture; }
    /// The rows in the units of learning; where scales(), with their targets alone.
    [[nodiscard]] const data::Samples& train() const { return scales() ? m_train : *m_originalTrain; }
    [[nodiscard]] const data::Samples& validation() const
    {
        return scales() ? m_validation : *m_originalValidation;
    }
    /// Outputs of the learner in the units of the data.
    void restore(data::Matrix& outputs) const;
    /// The network that gives the units of the data.
    void restore(network::TrainedNetwork& network) const;

private:
    const data::Samples* m_originalTrain;
    const data::Samples* m_originalValidation;
    std::optional<network::Activation> m_activation; ///< that waits: it is the last layer
    network::Architecture m_architecture;            ///< that learns; set where one waits
    data::Scaler m_scaler;                           ///< empty: identity
    data::Samples m_train;
    data::Samples m_validation;
};

} // namespace snac::training
