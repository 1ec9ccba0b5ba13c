// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace snac::training {

/// The BLAS that LibTorch's matrix products end in: "OpenBLAS", "reference BLAS (slow: install
/// libopenblas0-serial)", "MKL", ... Found by asking the loader which library the symbol sgemm_ comes from.
[[nodiscard]] std::string blasName();

/// Trials run in parallel, one core each: a BLAS with threads of its own is told to use one.
void useOneBlasThread();

} // namespace snac::training
