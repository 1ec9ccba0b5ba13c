// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

/// What the kernels work on: plain pointers and sizes, nothing that has inline code of its own. The kernels
/// are compiled once an instruction set, and an inline function shared by those files could be linked in the
/// wrong flavour.
namespace snac::training::fused {

/// Every row of every matrix is padded with zeros to a multiple of this many floats and aligned to 64 bytes,
/// whatever the instruction set, so that weights look the same to all of them.
inline constexpr int rowAlignment = 16;

enum class Kind : int {
    Linear,
    ReLU,
    LeakyReLU,
    Elu,
    Selu,
    Gelu,
    Silu,
    Tanh,
    Sigmoid,
    Softplus,
    Softsign,
    HardSigmoid,
    HardTanh
};

enum class LossKind : int { CrossEntropy, BinaryCrossEntropy, MeanSquaredError, LabelCrossEntropy };

/// The modes of ap_fixed, in the order of snac::Rounding and snac::Overflow.
enum class RoundKind : int { Trn, TrnZero, Rnd, RndZero, RndInf, RndMinInf, RndConv };
enum class OverflowKind : int { Wrap, Sat, SatZero, SatSym };

/// A cast to fixed point: x -> step * inRange(round(scale * x)).
struct Quantizer
{
    bool active = false;
    float scale = 1.0F; ///< 1 / step
    float step = 1.0F;
    float low = 0.0F; ///< bounds in steps
    float high = 0.0F;
    float period = 1.0F; ///< of wrapping, in steps
    RoundKind rounding = RoundKind::Rnd;
    OverflowKind overflow = OverflowKind::Sat;
};

/// What is quantized in a layer, and where the sums end up that tell how its formats should move. With q the
/// cast of x and g the gradient at q: `inside` = sum of g (q - x) over values within the range, `clipped` =
/// sum of g q over the others (TQT, Jain et al. 2020, eq. 6-8; the factor ln 2 is left to the caller).
struct LayerQuantizers
{
    Quantizer output;
    Quantizer table; ///< argument of the activation
    Quantizer weights;
    Quantizer bias;
    const float* weightLow = nullptr; ///< with weightScale: bounds a weight, on its grid; null: of the layer
    const float* weightHigh = nullptr;
    bool alive = false;  ///< with weightScale: what is not exactly 0 is cast to its last bit at least
    bool project = true; ///< masters are kept within the range; else they get no gradient beyond it
    const float* weightScale = nullptr; ///< mixed precision: 2^fraction a weight (inputs x stride), or null
    float outputInside = 0.0F;
    float outputClipped = 0.0F;
    float outputSquares = 0.0F; ///< sum of g^2 over values within the range that are not exactly 0
    float weightsInside = 0.0F;
    float weightsClipped = 0.0F;
};

/// Bit widths that are learned (HGQ, Sun et al. 2024), for one layer: a fraction a weight, or one a column.
struct FractionStep
{
    int layer = 0;
    bool columns = false;      ///< one fraction for each unit, shared by its inputs
    bool whole = false;        ///< with `columns`: all units move as one
    float* fraction = nullptr; ///< inputs x stride, or stride
    float* firstMoments = nullptr;
    float* secondMoments = nullptr;
    float* scale = nullptr; ///< inputs x stride: receives 2^round(fraction)
    float rate = 0.0F;      ///< Adam's, corrections included
    float root = 1.0F;
    float cost = 0.0F;      ///< gradient of the loss by one bit of one weight
    float firstCost = 0.0F; ///< the same by the last bit that a weight has
    /// Above 0: rows of a batch over Adam's correction. Widths then follow what rounding loses by the
    /// curvature of the loss in each weight, and what is not worth `firstCost` loses all its bits.
    float curvature = 0.0F;
    /// With a curvature: what each weight costs as it is (inputs x stride), times `worthCost` in the loss;
    /// null: `firstCost` is what all are weighed against.
    const float* worth = nullptr;
    float worthCost = 0.0F;
    /// With a curvature and a fraction a weight: what is left of a master after a step in which its cast is
    /// 0.
    float fading = 1.0F;
    float lowest = -20.0F;
    float highest = 20.0F;
    float bits = 0.0F;   ///< receives the sum of the bits of all weights
    float living = 0.0F; ///< receives the number of weights that have any
    /// With a curvature, receives the sum of h w^2 over the casts w: by it a layer's inputs are worth their
    /// bits.
    float importance = 0.0F;
};

/// Dense, then batch norm (if any), then activation, then dropout. Offsets count floats in the flat buffers.
struct Layer
{
    int inputs = 0;
    int units = 0;
    int inputStride = 0; ///< inputs, padded
    int stride = 0;      ///< units, padded
    bool norm = false;
    bool bias = true; ///< a bias in front of batch norm has no effect and no gradient
    Kind kind = Kind::Linear;
    float slope = 0.01F; ///< LeakyReLU
    float dropout = 0.0F;
    float epsilon = 1e-5F;   ///< batch norm
    std::size_t weights = 0; ///< inputs x stride, row-major: w[input][unit]
    std::size_t biases = 0;  ///< stride
    std::size_t gamma = 0;   ///< stride
    std::size_t beta = 0;    ///< stride
    std::size_t running = 0; ///< in the statistics buffer: mean (stride), variance (stride)

    LayerQuantizers* quantizers = nullptr; ///< null: floats; else neither batch norm nor dropout

    // Workspace, batch rows x stride each.
    float* before =
        nullptr; ///< what the activation saw; with batch norm: the normalised value before gamma and beta
    float* after = nullptr; ///< what the next layer sees
    float* batch = nullptr; ///< batch mean, then 1 / deviation (2 x stride)
};

/// One network with everything a training step touches. Parameters, gradients and both Adam moments are one
/// flat buffer each.
struct Model
{
    int layerCount = 0;
    Layer* layers = nullptr;
    std::size_t parameterCount = 0;
    float* parameters = nullptr; ///< updated by Adam
    const float* working =
        nullptr; ///< what forward and backward multiply with: `parameters`, or a masked or quantized copy
    const float* mask = nullptr; ///< 0 or 1 a parameter, or null; masked parameters stay exactly 0
    float* gradients = nullptr;
    float* firstMoments = nullptr;
    float* secondMoments = nullptr;
    float* statistics = nullptr; ///< running means and variances
    float* deltaA = nullptr;     ///< batch rows x widest stride
    float* deltaB = nullptr;
    float* transposed = nullptr; ///< largest units x inputStride
};

struct Step
{
    const float* inputs = nullptr;  ///< rows x inputStride of the first layer
    const int* labels = nullptr;    ///< classification
    const float* weights = nullptr; ///< what each row counts; null: all 1
    const float* targets = nullptr; ///< regression, labels: rows x stride of the last layer
    const float* teacher =
        nullptr; ///< distillation: probabilities at the temperature, or values: rows x last stride
    float distillation = 0.0F; ///< weight of the teacher's part, the rest is the labels'
    float temperature = 1.0F;
    int rows = 0;
    LossKind loss = LossKind::CrossEntropy;
    float learningRate = 0.001F;
    float l1 = 0.0F;
    float firstCorrection = 1.0F;  ///< 1 - beta1^t
    float secondCorrection = 1.0F; ///< 1 - beta2^t
    std::uint32_t dropoutKey = 0;  ///< differs from step to step
    bool update = true;            ///< false: gradients only
};

/// The same code, compiled for one instruction set.
struct Kernels
{
    const char* name;
    /// Forward, backward and Adam for one batch. Returns the mean loss of the batch (L1 not included).
    double (*step)(const Model&, const Step&);
    /// Logits of `rows` rows, with running statistics and without dropout; uses the workspace in blocks of
    /// `blockRows`.
    void (*predict)(const Model&, const float* inputs, int rows, int blockRows, float* logits);
    /// The cast of n values (multiple of 16), in place.
    void (*quantize)(const Quantizer&, float* values, std::size_t n);
    /// Casts the parameters of every quantized layer into `working`; masters may be brought into their range.
    void (*quantizeParameters)(const Model&, float* working);
    /// One step of the fractions of a layer's weights, from the gradients of the last step().
    void (*learnFractions)(const Model&, FractionStep&);
    /// exp, tanh, sigmoid, log of n values (multiple of 16): for the tests of their error.
    void (*elementary)(int which, const float* in, float* out, int n);
};

const Kernels& baselineKernels();
#if defined(__x86_64__)
const Kernels& avx2Kernels();
const Kernels& avx512Kernels();
#endif

} // namespace snac::training::fused
