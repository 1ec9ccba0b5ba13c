// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "point_profile.h"

#include "snac/fixedpoint/numeric_profile.h"

#include <algorithm>

namespace snac::study {

namespace {

std::string signalName(const synthesis::Design& design, const std::optional<network::LayerId>& layer)
{
    if (!layer) {
        return "inputs";
    }
    const auto found = std::ranges::find(design.layers, *layer, &synthesis::LayerBuild::id);
    return found == design.layers.end() ? std::string("layer") : found->name;
}

/// The list of the scores follows that of the signals.
void addScores(const fixedpoint::PrecisionScores& scores, PointProfile& profile)
{
    profile.isError = scores.isError;
    profile.asIs = scores.asIs;
    for (std::size_t i = 0; i < std::min(scores.exact.size(), profile.casts.size()); ++i) {
        ProfiledSignal& signal = profile.casts[i];
        signal.exactValues = scores.exact[i].values;
        if (scores.exact[i].layer) {
            signal.exactWeights = scores.exact[i].weights;
        }
    }
}

} // namespace

PointProfile profileOf(const synthesis::Design& design, const data::Samples& samples,
                       std::optional<network::Loss> loss)
{
    PointProfile profile;
    profile.rows = samples.rows();
    for (const fixedpoint::SignalProfile& signal :
         fixedpoint::profileSignals(design.network, samples.inputs)) {
        profile.casts.push_back({.name = signalName(design, signal.layer),
                                 .type = signal.type.toString(),
                                 .isTableArgument = signal.isTableArgument,
                                 .least = signal.least,
                                 .greatest = signal.greatest,
                                 .clipped = signal.clipped,
                                 .vanished = signal.vanished,
                                 .noise = signal.noise,
                                 .units = signal.units,
                                 .silent = signal.silent,
                                 .exactWeights = {},
                                 .exactValues = {}});
    }
    if (loss && design.quantized) {
        if (const auto scores = fixedpoint::scoreExactParts(*design.quantized, samples, *loss)) {
            addScores(*scores, profile);
        }
    }
    return profile;
}

} // namespace snac::study
