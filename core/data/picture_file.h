// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace snac::data {

/// A picture out of a file. White is 65535, so that 8 and 16 bits are kept exactly.
struct Picture
{
    int rows = 0;
    int columns = 0;
    int channels = 1;                  ///< 1: grey; 3: red, green, blue
    std::vector<std::uint16_t> pixels; ///< row by row, the channels of a pixel beside each other
};

inline constexpr int mostPictureSide = 16384;
inline constexpr std::int64_t mostPicturePixels = 32'000'000;

/// A format of pictures. One row a format, told by the first bytes of a file.
struct PictureFormat
{
    std::string_view name;                     ///< "PNG"
    std::array<std::string_view, 4> endings{}; ///< of names, in lower case; empty ones are none
    bool (*begins)(std::string_view bytes) = nullptr;
    Result<Picture> (*read)(std::string_view bytes, const std::string& file) = nullptr;
};

/// Null where these bytes are no picture that is read here: PNG, JPEG, PGM and PPM are.
[[nodiscard]] const PictureFormat* pictureFormatOf(std::string_view bytes);

/// Whether the name of a file says that it is a picture that is read here.
[[nodiscard]] bool hasPictureName(std::string_view name);

/// Transparency is ignored, palettes are looked up, values are those of the file (no gamma). Errors: no
/// picture, cut off or damaged, more pixels than mostPicturePixels or than mostPictureSide a side, colours
/// for printing (CMYK).
[[nodiscard]] Result<Picture> parsePicture(std::string_view bytes, const std::string& file);

/// The readers of formats. Private to the room.
[[nodiscard]] Result<Picture> readPng(std::string_view bytes, const std::string& file);
[[nodiscard]] Result<Picture> readJpeg(std::string_view bytes, const std::string& file);
[[nodiscard]] Result<Picture> readPnm(std::string_view bytes, const std::string& file);
/// Whether a header may be believed so far that memory is taken for it.
[[nodiscard]] Result<> checkPictureSize(std::int64_t rows, std::int64_t columns, const std::string& file);

} // namespace snac::data
