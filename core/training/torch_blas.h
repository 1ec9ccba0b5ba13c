// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mutex>
#include <string>

namespace snac::training {

/// The BLAS that LibTorch's matrix products end in: "OpenBLAS", "reference BLAS (slow: install
/// libopenblas0-pthread)", "MKL", ... Found by asking the loader which library the symbol sgemm_ comes from.
[[nodiscard]] std::string blasName();

/// Trials run in parallel, one core each: a BLAS with threads of its own is told to use one. Reading HDF5
/// rests on it too (data/apart.h): a product on several threads never ends where the program forks meanwhile.
void useOneBlasThread();

/// Hold the result while matrix products may run. OpenBLAS built without threads (Debian's
/// libopenblas0-serial) also does without locks: two threads in it at once get each other's buffers and wrong
/// products (OpenBLAS issues 1755 and 2126; measured here: one training in forty). With such a build the
/// threads take turns; with any other the lock is empty.
[[nodiscard]] std::unique_lock<std::mutex> blasTurn();

} // namespace snac::training
