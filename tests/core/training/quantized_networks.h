// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "networks.h"

#include "snac/network/quantization.h"
#include "snac/training/format_choice.h"

#include <stdexcept>

namespace snac::training::test {

/// Folded, with formats chosen on `rows`.
inline network::QuantizedNetwork quantized(const network::TrainedNetwork& network, const data::Matrix& rows,
                                           const QuantizationOptions& options = {})
{
    const auto folded = network::foldForHardware(network);
    if (!folded) {
        throw std::runtime_error(folded.error().message);
    }
    const auto formats = chooseFormats(*folded, rows, options);
    if (!formats) {
        throw std::runtime_error(formats.error().message);
    }
    return {*folded, *formats};
}

} // namespace snac::training::test
