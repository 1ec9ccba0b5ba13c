// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// PNG through libpng. It leaves by longjmp() where a file is damaged, so the functions that call it hold
// nothing that would have to be destroyed.
#include "picture_file.h"

#include <png.h>

#include <csetjmp>
#include <cstdio>
#include <cstring>

namespace snac::data {

namespace {

struct PngRun
{
    png_structp reader = nullptr;
    png_infop info = nullptr;
    const unsigned char* bytes = nullptr;
    std::size_t left = 0;
    std::array<char, 160> problem{};
    int rows = 0;
    int columns = 0;
    int channels = 0;
    int depth = 0; ///< bytes a value, once transformed

    PngRun() = default;
    PngRun(const PngRun&) = delete;
    PngRun& operator=(const PngRun&) = delete;
    ~PngRun() { png_destroy_read_struct(&reader, &info, nullptr); }
};

void pngFailed(png_structp reader, png_const_charp message)
{
    auto* const run = static_cast<PngRun*>(png_get_error_ptr(reader));
    std::snprintf(run->problem.data(), run->problem.size(), "%s", message);
    png_longjmp(reader, 1);
}

void pngWarned(png_structp, png_const_charp)
{
} // of chunks that say nothing of the pixels

void takePngBytes(png_structp reader, png_bytep to, png_size_t count)
{
    auto* const run = static_cast<PngRun*>(png_get_io_ptr(reader));
    if (count > run->left) {
        png_error(reader, "the file is cut off");
    }
    std::memcpy(to, run->bytes, count);
    run->bytes += count;
    run->left -= count;
}

/// Whether libpng is ready; false only without memory.
bool beginPng(PngRun& run, std::string_view bytes)
{
    run.bytes = reinterpret_cast<const unsigned char*>(bytes.data());
    run.left = bytes.size();
    run.reader = png_create_read_struct(PNG_LIBPNG_VER_STRING, &run, pngFailed, pngWarned);
    run.info = run.reader != nullptr ? png_create_info_struct(run.reader) : nullptr;
    return run.info != nullptr;
}

/// Header and what becomes of the values: palettes and few bits to 8, 16 as they are, no transparency.
bool readPngHeader(PngRun& run)
{
    if (setjmp(png_jmpbuf(run.reader)) != 0) {
        return false;
    }
    png_set_read_fn(run.reader, &run, takePngBytes);
    png_set_user_limits(run.reader, mostPictureSide, mostPictureSide);
    png_set_chunk_malloc_max(run.reader, 16'000'000);
    png_read_info(run.reader, run.info);
    png_set_expand(run.reader);
    png_set_strip_alpha(run.reader);
    png_set_interlace_handling(run.reader);
    run.rows = static_cast<int>(png_get_image_height(run.reader, run.info));
    run.columns = static_cast<int>(png_get_image_width(run.reader, run.info));
    return true;
}

bool updatePng(PngRun& run)
{
    if (setjmp(png_jmpbuf(run.reader)) != 0) {
        return false;
    }
    png_read_update_info(run.reader, run.info);
    run.channels = png_get_channels(run.reader, run.info);
    run.depth = png_get_bit_depth(run.reader, run.info) / 8;
    return true;
}

bool readPngRows(PngRun& run, png_bytepp rows)
{
    if (setjmp(png_jmpbuf(run.reader)) != 0) {
        return false;
    }
    png_read_image(run.reader, rows);
    png_read_end(run.reader, nullptr);
    return true;
}

std::unexpected<Error> badPng(const PngRun& run, const std::string& file)
{
    return fail("this PNG file is damaged: " + std::string(run.problem.data()), {file, 0, 0});
}

} // namespace

Result<Picture> readPng(std::string_view bytes, const std::string& file)
{
    PngRun run;
    if (!beginPng(run, bytes)) {
        return fail("not enough memory for this picture", {file, 0, 0}, ErrorKind::Transient);
    }
    if (!readPngHeader(run)) {
        return badPng(run, file);
    }
    SNAC_CHECK(checkPictureSize(run.rows, run.columns, file));
    if (!updatePng(run)) {
        return badPng(run, file);
    }
    if ((run.channels != 1 && run.channels != 3) || (run.depth != 1 && run.depth != 2)) {
        return fail("this PNG file has " + std::to_string(run.channels) + " values of " +
                        std::to_string(8 * run.depth) + " bits a pixel, which is not read",
                    {file, 0, 0});
    }
    Picture picture{run.rows, run.columns, run.channels, {}};
    const std::size_t width = static_cast<std::size_t>(run.columns) * static_cast<std::size_t>(run.channels);
    const std::size_t stride = width * static_cast<std::size_t>(run.depth);
    std::vector<unsigned char> raw(stride * static_cast<std::size_t>(run.rows));
    std::vector<png_bytep> rows;
    for (std::size_t row = 0; row < static_cast<std::size_t>(run.rows); ++row) {
        rows.push_back(raw.data() + row * stride);
    }
    if (!readPngRows(run, rows.data())) {
        return badPng(run, file);
    }
    picture.pixels.resize(width * static_cast<std::size_t>(run.rows));
    for (std::size_t i = 0; i < picture.pixels.size(); ++i) {
        picture.pixels[i] =
            static_cast<std::uint16_t>(run.depth == 1 ? 257 * raw[i] : 256 * raw[2 * i] + raw[2 * i + 1]);
    }
    return picture;
}

} // namespace snac::data
