// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "npy.h"

#include "snac/base/number_text.h"

#include <charconv>
#include <limits>
#include <optional>

namespace snac::data {

namespace {

/// Reads the Python dictionary of a header, and nothing more of Python than such a header may hold.
class HeaderText
{
public:
    HeaderText(std::string_view text, std::string file, NpyTypes types)
        : m_text(text)
        , m_file(std::move(file))
        , m_types(types)
    {
    }

    Result<NpyHeader> read()
    {
        if (!take('{')) {
            return broken("it does not start with '{'");
        }
        while (!take('}')) {
            const auto key = quoted();
            if (!key || !take(':')) {
                return broken("a key is expected");
            }
            SNAC_CHECK(readValue(*key));
            if (!take(',') && !peek('}')) {
                return broken("',' or '}' is expected");
            }
        }
        if (!m_hasType || !m_hasOrder || !m_hasShape) {
            return broken("descr, fortran_order or shape is missing");
        }
        return m_header;
    }

private:
    [[nodiscard]] std::unexpected<Error> broken(const std::string& why) const
    {
        return fail("damaged .npy header: " + why, {m_file, 0, 0});
    }

    void skipBlanks()
    {
        while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\n')) {
            ++m_at;
        }
    }

    bool peek(char c)
    {
        skipBlanks();
        return m_at < m_text.size() && m_text[m_at] == c;
    }

    bool take(char c)
    {
        const bool found = peek(c);
        m_at += found ? 1U : 0U;
        return found;
    }

    bool takeWord(std::string_view word)
    {
        skipBlanks();
        if (!m_text.substr(m_at).starts_with(word)) {
            return false;
        }
        m_at += word.size();
        return true;
    }

    std::optional<std::string_view> quoted()
    {
        skipBlanks();
        if (m_at >= m_text.size() || (m_text[m_at] != '\'' && m_text[m_at] != '"')) {
            return std::nullopt;
        }
        const std::size_t start = m_at + 1;
        const std::size_t end = m_text.find(m_text[m_at], start);
        if (end == std::string_view::npos) {
            return std::nullopt;
        }
        m_at = end + 1;
        return m_text.substr(start, end - start);
    }

    Result<> readValue(std::string_view key)
    {
        if (key == "descr") {
            m_hasType = true;
            return readType();
        }
        if (key == "fortran_order") {
            m_hasOrder = true;
            m_header.fortranOrder = takeWord("True");
            if (!m_header.fortranOrder && !takeWord("False")) {
                return broken("fortran_order is neither True nor False");
            }
            return {};
        }
        if (key == "shape") {
            m_hasShape = true;
            return readShape();
        }
        return broken("unknown key");
    }

    [[nodiscard]] bool isKnown(char kind, int size) const
    {
        constexpr int longest = 100000; // characters of a word
        if (m_types == NpyTypes::Words) {
            return (kind == 'U' || kind == 'S') && size > 0 && size <= longest;
        }
        const bool whole = size == 1 || size == 2 || size == 4 || size == 8;
        return (kind == 'f' && whole && size > 1) || ((kind == 'i' || kind == 'u') && whole) ||
               (kind == 'b' && size == 1);
    }

    Result<> readType()
    {
        if (peek('[')) {
            return fail("arrays of records are not supported: save a plain array of numbers", {m_file, 0, 0});
        }
        const auto type = quoted();
        if (!type || type->size() < 2) {
            return broken("descr is not a type");
        }
        std::string_view rest = *type;
        const char order = rest.front();
        if (order == '<' || order == '>' || order == '|' || order == '=') {
            rest.remove_prefix(1);
        }
        const char kind = rest.empty() ? '?' : rest.front();
        rest.remove_prefix(rest.empty() ? 0 : 1);
        const int size = wholeFrom<int>(rest).value_or(0);
        if (!isKnown(kind, size)) {
            const bool words = kind == 'U' || kind == 'S';
            return fail(
                (kind == 'O' ? "arrays of Python objects are not read"
                 : words     ? "this array holds words, and numbers are read here"
                         : "numbers of type '" + std::string(type->substr(0, 20)) + "' are not supported") +
                    ": save them as float32 (labels as int64 or str)",
                {m_file, 0, 0});
        }
        m_header.kind = kind;
        m_header.itemSize = kind == 'U' ? 4 * size : size;
        m_header.bigEndian = order == '>';
        return {};
    }

    Result<> readShape()
    {
        if (!take('(')) {
            return broken("shape is not a tuple");
        }
        while (!take(')')) {
            skipBlanks();
            std::uint64_t extent = 0;
            const char* const begin = m_text.data() + m_at;
            const auto [end, error] = std::from_chars(begin, m_text.data() + m_text.size(), extent);
            if (error != std::errc()) {
                return broken("shape holds something that is no size");
            }
            m_at += static_cast<std::size_t>(end - begin);
            (void)take('L'); // written by Python 2
            m_header.shape.push_back(extent);
            if (m_header.shape.size() > 8) {
                return fail("arrays with more than 8 dimensions are not supported", {m_file, 0, 0});
            }
            if (!take(',') && !peek(')')) {
                return broken("shape is not a tuple");
            }
        }
        return {};
    }

    std::string_view m_text;
    std::string m_file;
    NpyTypes m_types;
    std::size_t m_at = 0;
    NpyHeader m_header;
    bool m_hasType = false;
    bool m_hasOrder = false;
    bool m_hasShape = false;
};

Result<> countNumbers(NpyHeader& header, const std::string& file)
{
    if (header.shape.empty()) {
        return fail("the file holds a single number, not an array", {file, 0, 0});
    }
    const auto limit = static_cast<std::uint64_t>(std::numeric_limits<std::ptrdiff_t>::max()) /
                       static_cast<std::uint64_t>(header.itemSize);
    std::uint64_t count = 1;
    for (const std::uint64_t extent : header.shape) {
        if (extent == 0) {
            return fail("the array is empty", {file, 0, 0});
        }
        if (count > limit / extent) {
            return fail("damaged .npy header: the shape is larger than any file", {file, 0, 0});
        }
        count *= extent;
    }
    header.count = static_cast<std::size_t>(count);
    return {};
}

} // namespace

Result<NpyHeader> parseNpyHeader(std::string_view bytes, const std::string& file, NpyTypes types)
{
    constexpr std::string_view magic("\x93NUMPY", 6);
    const auto byteAt = [&](std::size_t i) {
        return static_cast<std::size_t>(static_cast<unsigned char>(bytes[i]));
    };
    if (!bytes.starts_with(magic)) {
        return fail("this is not a NumPy .npy file", {file, 0, 0});
    }
    if (bytes.size() < 10) {
        return fail("the file ends inside its header", {file, 0, 0});
    }
    const std::size_t version = byteAt(6);
    if (version < 1 || version > 3) {
        return fail("version " + std::to_string(version) +
                        " of the .npy format is not supported (1 to 3 are)",
                    {file, 0, 0});
    }
    const std::size_t lengthBytes = version == 1 ? 2 : 4;
    const std::size_t start = 8 + lengthBytes;
    if (bytes.size() < start) {
        return fail("the file ends inside its header", {file, 0, 0});
    }
    std::size_t length = 0;
    for (std::size_t i = 0; i < lengthBytes; ++i) {
        length |= byteAt(8 + i) << (8 * i);
    }
    if (length > bytes.size() - start) {
        return fail("the file ends inside its header", {file, 0, 0});
    }
    auto header = HeaderText(bytes.substr(start, length), file, types).read();
    if (!header) {
        return header;
    }
    header->dataOffset = start + length;
    SNAC_CHECK(countNumbers(*header, file));
    return header;
}

std::string shapeText(const NpyHeader& header)
{
    std::string text;
    for (std::size_t i = 0; i < header.shape.size(); ++i) {
        text += (i > 0 ? " x " : "") + std::to_string(header.shape[i]);
    }
    return text;
}

} // namespace snac::data
