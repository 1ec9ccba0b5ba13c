// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace snac::synthesis {

// What our scripts for AMD's tools print where the part is one that the installation lacks: "snac: no part
// xcvu13p-flga2577-2-e", then "snac: devices xc7a35t xc7z020", where the tool tells them.
inline constexpr std::string_view noPartMark = "snac: no part ";
inline constexpr std::string_view devicesMark = "snac: devices ";

/// Those whose names begin most like that of the part, the nearest first.
[[nodiscard]] std::vector<std::string>
nearestDevices(std::string_view part, const std::vector<std::string>& devices, std::size_t count);

/// The part and which of the installed ones are near, from a log with such lines; empty: it has none.
[[nodiscard]] std::string explainMissingPart(std::string_view log);

} // namespace snac::synthesis
