// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "picture_file.h"

#include "snac/base/ascii.h"

#include <algorithm>
#include <optional>

namespace snac::data {

namespace {

constexpr int white = 65535;

/// P2, P3: numbers as text; P5, P6: as bytes. P1 and P4 hold bits, which nobody's detector writes.
bool isPnm(std::string_view bytes)
{
    constexpr std::string_view kinds = "2356";
    return bytes.size() > 2 && bytes[0] == 'P' && kinds.find(bytes[1]) != std::string_view::npos &&
           isSpace(bytes[2]);
}

bool isPng(std::string_view bytes)
{
    return bytes.starts_with("\x89PNG\r\n\x1a\n");
}

bool isJpeg(std::string_view bytes)
{
    return bytes.starts_with("\xff\xd8\xff");
}

constexpr std::array pictureFormats{
    PictureFormat{.name = "PNG", .endings = {".png"}, .begins = isPng, .read = readPng},
    PictureFormat{.name = "JPEG", .endings = {".jpg", ".jpeg"}, .begins = isJpeg, .read = readJpeg},
    PictureFormat{
        .name = "PGM or PPM", .endings = {".pgm", ".ppm", ".pnm"}, .begins = isPnm, .read = readPnm}};

/// Takes the header of a PGM or PPM file, and the numbers of one in text, from the front.
class PnmText
{
public:
    explicit PnmText(std::string_view bytes)
        : m_bytes(bytes)
    {
    }

    /// Nothing at the end, at what is no number, and above `most`.
    std::optional<int> number(int most)
    {
        while (m_at < m_bytes.size() && (isSpace(m_bytes[m_at]) || m_bytes[m_at] == '#')) {
            // A comment reaches to the end of its line.
            m_at = m_bytes[m_at] == '#' ? std::min(m_bytes.find('\n', m_at), m_bytes.size()) : m_at + 1;
        }
        std::optional<int> value;
        while (m_at < m_bytes.size() && isDigit(m_bytes[m_at])) {
            value = 10 * value.value_or(0) + (m_bytes[m_at++] - '0');
            if (*value > most) {
                return std::nullopt;
            }
        }
        return value;
    }

    /// What follows the header: one blank parts them.
    [[nodiscard]] std::string_view rest() const { return m_bytes.substr(std::min(m_at + 1, m_bytes.size())); }

private:
    std::string_view m_bytes;
    std::size_t m_at = 2; ///< behind "P5"
};

std::uint16_t scaled(int value, int most)
{
    return static_cast<std::uint16_t>((static_cast<long long>(std::min(value, most)) * white + most / 2) /
                                      most);
}

std::unexpected<Error> cutOff(const std::string& file, std::size_t found, std::size_t claimed)
{
    return fail("this picture is cut off: its header claims " + std::to_string(claimed) + " values, and " +
                    std::to_string(found) + " are there",
                {file, 0, 0});
}

Result<> readPnmBytes(Picture& picture, std::string_view bytes, int most, const std::string& file)
{
    const std::size_t width = most > 255 ? 2 : 1;
    if (bytes.size() / width < picture.pixels.size()) {
        return cutOff(file, bytes.size() / width, picture.pixels.size());
    }
    const auto at = [&](std::size_t i) { return static_cast<int>(static_cast<unsigned char>(bytes[i])); };
    for (std::size_t i = 0; i < picture.pixels.size(); ++i) {
        picture.pixels[i] = scaled(width == 1 ? at(i) : 256 * at(2 * i) + at(2 * i + 1), most);
    }
    return {};
}

} // namespace

Result<> checkPictureSize(std::int64_t rows, std::int64_t columns, const std::string& file)
{
    if (rows < 1 || columns < 1) {
        return fail("this picture has no pixels", {file, 0, 0});
    }
    if (rows > mostPictureSide || columns > mostPictureSide || rows * columns > mostPicturePixels) {
        return fail("this picture of " + std::to_string(columns) + " x " + std::to_string(rows) +
                        " pixels is too large: at most " + std::to_string(mostPicturePixels) +
                        " pixels, and " + std::to_string(mostPictureSide) + " a side, are read",
                    {file, 0, 0});
    }
    return {};
}

Result<Picture> readPnm(std::string_view bytes, const std::string& file)
{
    PnmText text(bytes);
    const auto columns = text.number(1'000'000);
    const auto rows = text.number(1'000'000);
    const auto most = text.number(white);
    if (!columns || !rows || !most || *most < 1) {
        return fail("the header of this PGM or PPM file is damaged: width, height and the value of white "
                    "(1 to 65535) are expected",
                    {file, 0, 0});
    }
    SNAC_CHECK(checkPictureSize(*rows, *columns, file));
    const bool color = bytes[1] == '3' || bytes[1] == '6';
    Picture picture{*rows, *columns, color ? 3 : 1, {}};
    const auto count =
        static_cast<std::size_t>(*rows) * static_cast<std::size_t>(*columns) * (color ? 3U : 1U);
    const bool packed = bytes[1] == '5' || bytes[1] == '6';
    // A number in text takes two bytes at least: no memory for more than the file can hold.
    const std::size_t room = packed ? text.rest().size() : text.rest().size() / 2 + 1;
    if (room < count) {
        return cutOff(file, room, count);
    }
    picture.pixels.resize(count);
    if (packed) {
        SNAC_CHECK(readPnmBytes(picture, text.rest(), *most, file));
        return picture;
    }
    for (std::size_t i = 0; i < count; ++i) {
        const auto value = text.number(*most);
        if (!value) {
            return fail("value " + std::to_string(i + 1) +
                            " of this picture is missing, no number, or above " + std::to_string(*most),
                        {file, 0, 0});
        }
        picture.pixels[i] = scaled(*value, *most);
    }
    return picture;
}

const PictureFormat* pictureFormatOf(std::string_view bytes)
{
    const auto found = std::ranges::find_if(
        pictureFormats, [&](const PictureFormat& format) { return format.begins(bytes); });
    return found != pictureFormats.end() ? &*found : nullptr;
}

bool hasPictureName(std::string_view name)
{
    const std::string lower = lowerCase(name);
    return std::ranges::any_of(pictureFormats, [&](const PictureFormat& format) {
        return std::ranges::any_of(format.endings, [&](std::string_view ending) {
            return !ending.empty() && lower.ends_with(ending);
        });
    });
}

Result<Picture> parsePicture(std::string_view bytes, const std::string& file)
{
    const PictureFormat* format = pictureFormatOf(bytes);
    if (format == nullptr) {
        return fail("this is no picture that is read here (PNG, JPEG, PGM, PPM): convert it, or take it out "
                    "of the folder",
                    {file, 0, 0});
    }
    return format->read(bytes, file);
}

} // namespace snac::data
