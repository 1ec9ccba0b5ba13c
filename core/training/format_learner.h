// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format_choice.h"
#include "fused/fused_network.h"
#include "quantized_training.h"

#include "snac/network/quantization.h"

#include <optional>
#include <vector>

namespace snac::training {

/// The cast as kernels take it.
[[nodiscard]] fused::Quantizer kernelQuantizer(const FixedFormat& format);

/// Keeps the formats of a network in training: sets the kernels' quantizers and moves what is learned.
///
/// Learned ranges (TQT, Jain et al. 2020): the logarithm p of a tensor's threshold is a parameter, its
/// integer bits are ceil(p), and the ceiling is passed straight through. Mixed precision (HGQ, Sun et al.
/// 2024): the fraction bits of every weight (or unit, or layer) and of every hidden output are parameters,
/// rounded straight through; each bit costs what it adds to the sum of products of widths. With prices, every
/// weight and output, and the inputs, go instead to the width whose next bit saves as much of the loss, by
/// its curvature, as it costs. All stand still in the last third of the training, or as a steering orders it,
/// so that the weights can settle on their grids.
class FormatLearner
{
public:
    /// Sets the quantizers of `network`, which must outlive this.
    FormatLearner(fused::FusedNetwork& network, const network::QuantizedNetwork& start,
                  const QuantizationOptions& options, long steps);

    /// What widths cost, by layer, and the rows of a batch, by which curvatures are known; without them every
    /// bit costs the bits it is multiplied with.
    void setPrices(const network::PerLayer<WidthPrice>& prices, int rows);
    /// From now on; in place of the options' cost of a bit and of the standstill at the end.
    void follow(const WidthOrder& order);

    /// Mean square of the inputs, by which their bits are weighed.
    void learnInput(double meanSquare);
    /// The format of the inputs for the rows to come.
    [[nodiscard]] const FixedFormat& nextInput();

    /// After the kernels' step(), with the gradients and working parameters still in place.
    void step(const fused::Kernels& kernels);
    /// The formats for masters and their casts as they are now; masters whose cast has no bits left become 0.
    [[nodiscard]] network::Quantization formats(network::TrainedNetwork& masters, const float* working) const;

private:
    struct Scalar
    {
        double value = 0.0;
        double first = 0.0;
        double second = 0.0;
        void move(double gradient, double rate, long step);
        void approach(double curvature, double cost, double rate);
    };
    struct LayerState
    {
        Scalar weights, output; ///< logarithm of the threshold; output fraction with mixed precision
        double highestOutput = 0.0;
        float highestFraction = 0.0F;
        fused::AlignedFloats fraction, firstMoments, secondMoments, scale, worth; ///< mixed precision
        fused::AlignedFloats lowest, highest;                                     ///< of channels
        float bits = 0.0F;   ///< of all weights, as counted in the last step
        float living = 0.0F; ///< weights that have any
        float importance = 0.0F;
        double share = 1.0; ///< of the price of further bits
        WidthPrice price;
    };

    void prepareMixed(std::size_t layer, const network::DenseWeights& dense);
    void boundChannels(LayerState& layer, fused::LayerQuantizers& quantizers) const;
    void moveRanges(std::size_t layer);
    void moveFractions(const fused::Kernels& kernels, std::size_t layer);
    void moveOutputFraction(std::size_t layer);
    void moveInputFraction();
    void holdDropped();
    void restrainDropped();
    void dropLeast(double worth);
    [[nodiscard]] double sharedRate() const;
    [[nodiscard]] double inputBitCost(std::size_t layer) const;
    [[nodiscard]] bool mixed() const { return m_options.granularity != Granularity::Uniform; }
    [[nodiscard]] bool hasChannels() const { return !mixed() && m_options.scales == Scales::Channel; }
    [[nodiscard]] double inputBits(std::size_t layer) const;
    [[nodiscard]] double outputBitCost(std::size_t layer) const;
    void setCosts(std::size_t layer, fused::FractionStep& step) const;
    [[nodiscard]] network::LayerQuantization& formatsOf(std::size_t layer);
    void finishMixed(std::size_t layer, network::LayerQuantization& formats, network::DenseWeights& dense,
                     const float* working) const;

    fused::FusedNetwork& m_network;
    network::Quantization m_formats;
    QuantizationOptions m_options;
    long m_lastStep;
    std::optional<WidthOrder> m_order; ///< of the steering
    bool m_priced = false;
    double m_rows = 1.0; ///< of a batch
    long m_step = 0;
    Scalar m_input;
    double m_inputSquare = 0.0; ///< 0: the inputs keep their format
    double m_highestInput = 0.0;
    std::vector<network::LayerId> m_ids; ///< of the kernels' layers
    std::vector<LayerState> m_layers;    ///< as the kernels count them
};

} // namespace snac::training
