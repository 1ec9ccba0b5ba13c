// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"

#include <string>

namespace snac::cli {

/// Writes the SVG as the name wishes: *.svg as it is, *.png drawn 1920 pixels wide. Drawing is in a module of
/// its own that is loaded here, so that the program starts without the graphics libraries; no Qt application
/// may exist at that moment. Errors: another ending, module missing, file not writable.
[[nodiscard]] Result<> writePicture(const std::string& svg, const std::string& path);

/// Whether the name ends in .svg or .png, so that a wrong name is told before the work is done.
[[nodiscard]] Result<> checkPictureName(const std::string& path);

} // namespace snac::cli
