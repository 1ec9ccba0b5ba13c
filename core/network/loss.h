// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace snac::network {

enum class Loss { CrossEntropy, BinaryCrossEntropy, MeanSquaredError };

} // namespace snac::network
