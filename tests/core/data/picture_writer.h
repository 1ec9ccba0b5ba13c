// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include <jpeglib.h>
#include <png.h>

// Pictures as files, written by the libraries that read them.

/// PNG of 8 or 16 bits a value; `type` as PNG_COLOR_TYPE_..., the values of a pixel beside each other.
inline std::string writePng(int columns, int rows, const std::vector<int>& values,
                            int type = PNG_COLOR_TYPE_GRAY, int bits = 8, bool interlaced = false)
{
    std::string file;
    png_structp writer = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png_create_info_struct(writer);
    png_set_write_fn(
        writer, &file,
        [](png_structp to, png_bytep bytes, png_size_t count) {
            static_cast<std::string*>(png_get_io_ptr(to))
                ->append(reinterpret_cast<const char*>(bytes), count);
        },
        nullptr);
    png_set_IHDR(writer, info, static_cast<png_uint_32>(columns), static_cast<png_uint_32>(rows), bits, type,
                 interlaced ? PNG_INTERLACE_ADAM7 : PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
                 PNG_FILTER_TYPE_DEFAULT);
    if (type == PNG_COLOR_TYPE_PALETTE) {
        const std::vector<png_color> palette{{0, 0, 0}, {255, 0, 0}, {10, 20, 30}};
        png_set_PLTE(writer, info, palette.data(), static_cast<int>(palette.size()));
    }
    png_write_info(writer, info);
    std::vector<unsigned char> bytes;
    for (const int value : values) {
        if (bits == 16) {
            bytes.push_back(static_cast<unsigned char>(value >> 8));
        }
        bytes.push_back(static_cast<unsigned char>(value & 255));
    }
    const std::size_t stride = bytes.size() / static_cast<std::size_t>(rows);
    std::vector<png_bytep> pointers;
    for (std::size_t row = 0; row < static_cast<std::size_t>(rows); ++row) {
        pointers.push_back(bytes.data() + row * stride);
    }
    png_write_image(writer, pointers.data());
    png_write_end(writer, nullptr);
    png_destroy_write_struct(&writer, &info);
    return file;
}

/// JPEG of one value for all pixels (1 channel: grey, 3: colour, 4: for printing), which survives it but for
/// rounding.
inline std::string writeJpeg(int columns, int rows, const std::vector<int>& pixel)
{
    jpeg_compress_struct writer{};
    jpeg_error_mgr errors{};
    writer.err = jpeg_std_error(&errors);
    jpeg_create_compress(&writer);
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&writer, &bytes, &size);
    writer.image_width = static_cast<JDIMENSION>(columns);
    writer.image_height = static_cast<JDIMENSION>(rows);
    writer.input_components = static_cast<int>(pixel.size());
    writer.in_color_space = pixel.size() == 1 ? JCS_GRAYSCALE : pixel.size() == 3 ? JCS_RGB : JCS_CMYK;
    jpeg_set_defaults(&writer);
    jpeg_set_quality(&writer, 100, TRUE);
    jpeg_start_compress(&writer, TRUE);
    std::vector<unsigned char> row;
    for (int c = 0; c < columns; ++c) {
        for (const int value : pixel) {
            row.push_back(static_cast<unsigned char>(value));
        }
    }
    for (int r = 0; r < rows; ++r) {
        JSAMPROW pointer = row.data();
        (void)jpeg_write_scanlines(&writer, &pointer, 1);
    }
    jpeg_finish_compress(&writer);
    std::string file(reinterpret_cast<const char*>(bytes), size);
    jpeg_destroy_compress(&writer);
    std::free(bytes);
    return file;
}
