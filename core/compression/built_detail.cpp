// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "built_detail.h"

#include "snac/fixedpoint/detail.h"
#include "snac/hardware/reuse_factor.h"
#include "snac/network/layer_traits.h"

namespace snac::compression {

hardware::NetworkDetail detailAsBuilt(const hardware::NetworkDetail& chosen, hardware::Strategy strategy,
                                      const network::Architecture& architecture,
                                      const fixedpoint::Network& integers)
{
    hardware::NetworkDetail detail = fixedpoint::hardwareDetail(integers);
    for (const network::WeightedLayer& layer : network::weightedLayers(architecture)) {
        const hardware::DenseDetail* own = chosen.layers.find(layer.id);
        if (!own) {
            continue;
        }
        hardware::DenseDetail& built = detail.layers[layer.id];
        built.strategy = own->strategy;
        if (own->reuseFactor) {
            built.reuseFactor = hardware::usedReuseFactor(
                own->strategy.value_or(strategy), static_cast<int>(layer.input.values()),
                static_cast<int>(layer.output.values()), *own->reuseFactor);
        }
    }
    return detail;
}

} // namespace snac::compression
