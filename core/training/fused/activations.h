// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Included by the kernel files only.
#pragma once

#include "vector_math.h"

namespace snac::training::fused {
namespace {

constexpr float seluScale = 1.0507009873554805F;
constexpr float seluAlpha = 1.6732632423543772F;

/// Whether the derivative needs the activation's input; else its output is enough and the input is not kept.
constexpr bool needsInput(Kind kind)
{
    return kind == Kind::Gelu || kind == Kind::Silu || kind == Kind::Softplus || kind == Kind::HardSigmoid;
}

template<Kind kind>
inline Vf activate(Vf x, float slope)
{
    if constexpr (kind == Kind::Linear) {
        return x;
    } else if constexpr (kind == Kind::ReLU) {
        return maximum(x, Vf{});
    } else if constexpr (kind == Kind::LeakyReLU) {
        return x > 0.0F ? x : x * slope;
    } else if constexpr (kind == Kind::Elu) {
        return x > 0.0F ? x : exponential(x) - 1.0F;
    } else if constexpr (kind == Kind::Selu) {
        return seluScale * (x > 0.0F ? x : seluAlpha * (exponential(x) - 1.0F));
    } else if constexpr (kind == Kind::Gelu) {
        return 0.5F * x * (1.0F + errorFunction(x * 0.70710678F));
    } else if constexpr (kind == Kind::Silu) {
        return x * logistic(x);
    } else if constexpr (kind == Kind::Tanh) {
        return hyperbolicTangent(x);
    } else if constexpr (kind == Kind::Sigmoid) {
        return logistic(x);
    } else if constexpr (kind == Kind::Softplus) {
        return maximum(x, Vf{}) + logarithm(1.0F + exponential(-absolute(x)));
    } else if constexpr (kind == Kind::Softsign) {
        return x / (1.0F + absolute(x));
    } else if constexpr (kind == Kind::HardSigmoid) {
        return minimum(maximum(x * (1.0F / 6.0F) + 0.5F, Vf{}), all(1.0F));
    } else {
        static_assert(kind == Kind::HardTanh);
        return minimum(maximum(x, all(-1.0F)), all(1.0F));
    }
}

/// d activation / d x, from the output y, and from the input x where needsInput().
template<Kind kind>
inline Vf derivative(Vf y, [[maybe_unused]] Vf x, [[maybe_unused]] float slope)
{
    const Vf one = all(1.0F);
    if constexpr (kind == Kind::Linear) {
        return one;
    } else if constexpr (kind == Kind::ReLU) {
        return y > 0.0F ? one : Vf{};
    } else if constexpr (kind == Kind::LeakyReLU) {
        return y > 0.0F ? one : all(slope);
    } else if constexpr (kind == Kind::Elu) {
        return y > 0.0F ? one : y + 1.0F;
    } else if constexpr (kind == Kind::Selu) {
        return y > 0.0F ? all(seluScale) : y + seluScale * seluAlpha;
    } else if constexpr (kind == Kind::Gelu) {
        const Vf density = 0.39894228F * exponential(-0.5F * x * x);
        return 0.5F * (1.0F + errorFunction(x * 0.70710678F)) + x * density;
    } else if constexpr (kind == Kind::Silu) {
        const Vf s = logistic(x);
        return s * (1.0F + x * (1.0F - s));
    } else if constexpr (kind == Kind::Tanh) {
        return 1.0F - y * y;
    } else if constexpr (kind == Kind::Sigmoid) {
        return y * (1.0F - y);
    } else if constexpr (kind == Kind::Softplus) {
        return logistic(x);
    } else if constexpr (kind == Kind::Softsign) {
        const Vf r = 1.0F - absolute(y);
        return r * r;
    } else if constexpr (kind == Kind::HardSigmoid) {
        return absolute(x) < 3.0F ? all(1.0F / 6.0F) : Vf{};
    } else {
        static_assert(kind == Kind::HardTanh);
        return absolute(y) < 1.0F ? one : Vf{};
    }
}

/// Calls f.template operator()<kind>() for the run-time kind.
template<class F>
inline void dispatch(Kind kind, F&& f)
{
    switch (kind) {
    case Kind::Linear:
        return f.template operator()<Kind::Linear>();
    case Kind::ReLU:
        return f.template operator()<Kind::ReLU>();
    case Kind::LeakyReLU:
        return f.template operator()<Kind::LeakyReLU>();
    case Kind::Elu:
        return f.template operator()<Kind::Elu>();
    case Kind::Selu:
        return f.template operator()<Kind::Selu>();
    case Kind::Gelu:
        return f.template operator()<Kind::Gelu>();
    case Kind::Silu:
        return f.template operator()<Kind::Silu>();
    case Kind::Tanh:
        return f.template operator()<Kind::Tanh>();
    case Kind::Sigmoid:
        return f.template operator()<Kind::Sigmoid>();
    case Kind::Softplus:
        return f.template operator()<Kind::Softplus>();
    case Kind::Softsign:
        return f.template operator()<Kind::Softsign>();
    case Kind::HardSigmoid:
        return f.template operator()<Kind::HardSigmoid>();
    case Kind::HardTanh:
        return f.template operator()<Kind::HardTanh>();
    }
}

} // namespace
} // namespace snac::training::fused
