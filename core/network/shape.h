// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>

namespace snac::network {

/// What one sample looks like between two layers: features (rank 1), or length x channels (2), or height x
/// width x channels (3), the channels last as QONNX and hls4ml have them. Fully connected networks have rank
/// 1 throughout.
class TensorShape
{
public:
    constexpr TensorShape(int features) // NOLINT: a number of features is a shape
        : m_sizes{features, 1, 1}
    {
    }
    constexpr TensorShape(int length, int channels)
        : m_sizes{length, channels, 1}
        , m_rank(2)
    {
    }
    constexpr TensorShape(int height, int width, int channels)
        : m_sizes{height, width, channels}
        , m_rank(3)
    {
    }

    [[nodiscard]] constexpr int rank() const { return m_rank; }
    [[nodiscard]] constexpr int size(int axis) const { return m_sizes[static_cast<std::size_t>(axis)]; }
    [[nodiscard]] constexpr int channels() const { return size(m_rank - 1); }
    /// Values in all.
    [[nodiscard]] constexpr long long values() const
    {
        return static_cast<long long>(m_sizes[0]) * m_sizes[1] * m_sizes[2];
    }
    constexpr bool operator==(const TensorShape&) const = default;

private:
    std::array<int, 3> m_sizes; ///< those beyond the rank are 1
    int m_rank = 1;
};

} // namespace snac::network
