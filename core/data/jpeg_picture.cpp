// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// JPEG through libjpeg. It leaves by longjmp() where a file is damaged, so the functions that call it hold
// nothing that would have to be destroyed.
#include "picture_file.h"

#include <csetjmp>
#include <cstddef>
#include <cstdio>

#include <jpeglib.h>
// After it.
#include <jerror.h>

namespace snac::data {

namespace {

struct JpegRun
{
    jpeg_decompress_struct reader{};
    jpeg_error_mgr errors{};
    std::jmp_buf leave{};
    std::array<char, JMSG_LENGTH_MAX> problem{};
    bool made = false;

    JpegRun() = default;
    JpegRun(const JpegRun&) = delete;
    JpegRun& operator=(const JpegRun&) = delete;
    ~JpegRun()
    {
        if (made) {
            jpeg_destroy_decompress(&reader);
        }
    }
};

void jpegFailed(j_common_ptr reader)
{
    auto* const run = static_cast<JpegRun*>(reader->client_data);
    reader->err->format_message(reader, run->problem.data());
    std::longjmp(run->leave, 1);
}

/// Below 0 the data are damaged, and libjpeg would fill the rest with grey; bytes too many before a marker
/// spoil nothing.
void jpegSaid(j_common_ptr reader, int level)
{
    if (level < 0 && reader->err->msg_code != JWRN_EXTRANEOUS_DATA) {
        jpegFailed(reader);
    }
}

bool readJpegHeader(JpegRun& run, std::string_view bytes)
{
    run.reader.err = jpeg_std_error(&run.errors);
    run.errors.error_exit = jpegFailed;
    run.errors.emit_message = jpegSaid;
    run.reader.client_data = &run;
    if (setjmp(run.leave) != 0) {
        return false;
    }
    jpeg_create_decompress(&run.reader);
    run.made = true;
    jpeg_mem_src(&run.reader, reinterpret_cast<const unsigned char*>(bytes.data()),
                 static_cast<unsigned long>(bytes.size()));
    (void)jpeg_read_header(&run.reader, TRUE);
    return true;
}

bool readJpegRows(JpegRun& run, unsigned char* to, std::size_t stride)
{
    if (setjmp(run.leave) != 0) {
        return false;
    }
    (void)jpeg_start_decompress(&run.reader);
    while (run.reader.output_scanline < run.reader.output_height) {
        JSAMPROW row = to + run.reader.output_scanline * stride;
        (void)jpeg_read_scanlines(&run.reader, &row, 1);
    }
    (void)jpeg_finish_decompress(&run.reader);
    return true;
}

std::unexpected<Error> badJpeg(const JpegRun& run, const std::string& file)
{
    return fail("this JPEG file is damaged: " + std::string(run.problem.data()), {file, 0, 0});
}

} // namespace

Result<Picture> readJpeg(std::string_view bytes, const std::string& file)
{
    JpegRun run;
    if (!readJpegHeader(run, bytes)) {
        // libjpeg frees what it has made of itself.
        return badJpeg(run, file);
    }
    SNAC_CHECK(checkPictureSize(run.reader.image_height, run.reader.image_width, file));
    if (run.reader.jpeg_color_space != JCS_GRAYSCALE && run.reader.jpeg_color_space != JCS_YCbCr &&
        run.reader.jpeg_color_space != JCS_RGB) {
        return fail("this JPEG file has colours for printing (CMYK): convert it to RGB or grey",
                    {file, 0, 0});
    }
    const bool grey = run.reader.jpeg_color_space == JCS_GRAYSCALE;
    run.reader.out_color_space = grey ? JCS_GRAYSCALE : JCS_RGB;
    run.reader.dct_method = JDCT_ISLOW; // exact, and alike on all machines
    Picture picture{static_cast<int>(run.reader.image_height),
                    static_cast<int>(run.reader.image_width),
                    grey ? 1 : 3,
                    {}};
    const std::size_t stride =
        static_cast<std::size_t>(picture.columns) * static_cast<std::size_t>(picture.channels);
    std::vector<unsigned char> raw(stride * static_cast<std::size_t>(picture.rows));
    if (!readJpegRows(run, raw.data(), stride)) {
        return badJpeg(run, file);
    }
    picture.pixels.reserve(raw.size());
    for (const unsigned char value : raw) {
        picture.pixels.push_back(static_cast<std::uint16_t>(257 * value));
    }
    return picture;
}

} // namespace snac::data
