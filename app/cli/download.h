// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"
#include "snac/base/run_control.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>

namespace snac::cli {

/// A file to bring from the net.
struct Download
{
    std::string address;    ///< http or https
    std::string file;       ///< where it comes to lie; its folder is made
    std::int64_t bytes = 0; ///< 0: not known
    std::string md5;        ///< hexadecimal; empty: not known
    /// Given up where so long no byte comes.
    std::chrono::milliseconds patience{30000};
};

/// Nothing to do, or the whole file came.
enum class Downloaded { WasThere, New };

/// Bytes that are there, and how many it will be (0: not known).
using DownloadProgress = std::function<void(std::int64_t now, std::int64_t all)>;

/// Brings a file. It grows beside its place as FILE.part and is renamed once size and sum are right, so what
/// is there under its name is whole. What an earlier call left in FILE.part is gone on with where the server
/// can (Range) and its file is the same one (ETag or date, kept in FILE.part.from, or where the server names
/// neither the sum in the end, and anew where that is wrong); else it begins anew. Follows up to five
/// redirections, never from https to http. Nothing is left behind where nothing came, and where the sum is
/// wrong; a part that was cut off stays. Needs a QCoreApplication. Errors say what to do: NotFound (404),
/// Transient (no network, cut off, too slow, disk), Wrong (size, sum); cancelled.
[[nodiscard]] Result<Downloaded> download(const Download& what, RunControl& control,
                                          const DownloadProgress& progress = {});

} // namespace snac::cli
