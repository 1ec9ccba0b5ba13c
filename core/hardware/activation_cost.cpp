// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// [B] marks figures of hls4ml's own synthesis baselines (Vivado HLS 2020.1, 64 neurons of 16 bits, 5 ns), [P]
// those of published jet networks with softmax; the others follow from the circuit and are marked coarse by
// their bounds.
#include "layer_cost.h"

#include <algorithm>
#include <cmath>

namespace snac::hardware {

namespace {

using network::ActivationKind;

constexpr double reluLutPerBit = 2.0;      ///< [B] 28 to 37 LUT for 16 bits
constexpr double leakyLutPerBit = 0.2;     ///< [B]
constexpr double thresholdLutPerBit = 3.0; ///< two comparisons and a shift-add
constexpr double tableLutPerBit = 4.2;     ///< [B] ELU: address, saturation, choice between table and input
constexpr double tableFfPerBit = 2.0;      ///< [B]
constexpr double tableCycles = 2.0;        ///< [B]
constexpr double tableEntries = 1024.0;    ///< hls4ml's default table_size
constexpr double tableBits = 18.0;         ///< hls4ml's default table_t, ap_fixed<18,8>
constexpr double portsOfBlock = 2.0;       ///< a block RAM answers two neurons at a time
constexpr double softmaxLutBase = 130.0;   ///< [P] 480 to 790 for 5 classes
constexpr double softmaxLutPerClass = 100.0;
constexpr double softmaxFfPerClass = 60.0;
constexpr double softmaxCycles = 4.0; ///< [P] up to 8 classes

double tables(int readers)
{
    return std::ceil(readers / portsOfBlock) * memoryBlocks(tableBits, tableEntries);
}

LayerFigures logicOnly(double lut, double low, double high)
{
    LayerFigures figures;
    figures.lut = scaled(lut, low, high);
    figures.ii = scaled(1.0, 1.0, 1.0);
    return figures;
}

LayerFigures tableLookUp(const DesignPoint& design, int features, bool measured)
{
    const double bits = static_cast<double>(design.inputBits) * features;
    LayerFigures figures = logicOnly(tableLutPerBit * bits, measured ? 0.6 : 0.25, measured ? 1.5 : 2.0);
    figures.ff = scaled(tableFfPerBit * bits, 0.3, 2.0);
    figures.bram18 = scaled(tables(features), measured ? 1.0 : 0.5, measured ? 1.0 : 2.0);
    figures.cycles = {tableCycles, 1.0, design.sevenSeries ? 6.0 : 3.0};
    return figures;
}

LayerFigures softmax(const DesignPoint& design, int classes)
{
    const double adderTree = std::max(0.0, std::ceil(std::log2(static_cast<double>(classes))) - 3.0);
    const double cycles = softmaxCycles + adderTree + 1.0; // and the register at its boundary
    LayerFigures figures = logicOnly(softmaxLutBase + softmaxLutPerClass * classes, 0.6, 1.5);
    figures.ff = scaled(softmaxFfPerClass * classes, 0.3, 3.0);
    figures.dsp = scaled(classes, 0.0, 1.0);
    figures.bram18 = scaled(tables(classes) + 1.0, 0.5, 2.0); // exponentials, and one table of reciprocals
    figures.cycles = {cycles, cycles - 1.0, design.sevenSeries ? 20.0 + adderTree : cycles + 2.0};
    return figures;
}

} // namespace

LayerFigures activationCost(const DesignPoint& design, ActivationKind kind, int features,
                            std::vector<std::string>& warnings)
{
    const double bits = static_cast<double>(design.inputBits) * features;
    switch (kind) {
    case ActivationKind::Linear:
        return logicOnly(0.0, 1.0, 1.0);
    case ActivationKind::ReLU:
        return logicOnly(reluLutPerBit * bits, 0.6, 1.6);
    case ActivationKind::LeakyReLU:
        return logicOnly(leakyLutPerBit * bits, 0.5, 5.0);
    case ActivationKind::HardSigmoid:
    case ActivationKind::HardTanh:
        return logicOnly(thresholdLutPerBit * bits, 0.4, 2.0);
    case ActivationKind::Elu:
    case ActivationKind::Selu:
        return tableLookUp(design, features, true);
    case ActivationKind::Gelu:
    case ActivationKind::Silu:
        warnings.push_back(std::string(network::activationName(kind)) +
                           " is not an hls4ml layer; it is costed as a table of 1,024 entries");
        return tableLookUp(design, features, false);
    case ActivationKind::Tanh:
    case ActivationKind::Sigmoid:
    case ActivationKind::Softplus:
    case ActivationKind::Softsign:
        return tableLookUp(design, features, false);
    case ActivationKind::Softmax:
        return softmax(design, features);
    }
    return {};
}

LayerFigures normalisationCost(const DesignPoint& design, int features)
{
    // hls4ml keeps it as a layer of constant products: a dense layer with one input for each output.
    LayerFigures one = latencyDense(design, 1, 1, 1);
    for (Estimate* figure : {&one.lut, &one.ff, &one.dsp}) {
        *figure = {figure->value * features, figure->low * features, figure->high * features};
    }
    return one;
}

} // namespace snac::hardware
