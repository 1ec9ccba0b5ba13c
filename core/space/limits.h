// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace snac::space {

/// Most weights of a network that is built, priced or trained: some 0.6 GB of memory, and far beyond any
/// FPGA. SearchSpace::build() refuses a space whose largest network has more.
constexpr double mostParameters = 5e7;

} // namespace snac::space
