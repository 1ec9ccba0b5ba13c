// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <expected>
#include <utility>

namespace snac {

/// In a catch block at the boundary of a job: the exception that is handled, as an error. A full memory and a
/// system that gives no more threads are Transient; everything else is a bug, and its text follows `what`
/// ("internal error while training"). Where there is no memory for words either, it has few.
[[nodiscard]] Error errorFromException(const char* what) noexcept;

/// The boundary of a job: what `work` returns, a Result, or the exception that ended it as an error.
template<class F>
[[nodiscard]] auto guarded(const char* what, F&& work) -> decltype(std::forward<F>(work)())
{
    try {
        return std::forward<F>(work)();
    } catch (...) {
        return std::unexpected(errorFromException(what));
    }
}

} // namespace snac
