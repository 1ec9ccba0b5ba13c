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

enum class LossKind : int { CrossEntropy, BinaryCrossEntropy, MeanSquaredError };

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
    const float* targets = nullptr; ///< regression: rows x stride of the last layer
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
    /// exp, tanh, sigmoid, log of n values (multiple of 16): for the tests of their error.
    void (*elementary)(int which, const float* in, float* out, int n);
};

const Kernels& baselineKernels();
#if defined(__x86_64__)
const Kernels& avx2Kernels();
const Kernels& avx512Kernels();
#endif

} // namespace snac::training::fused
