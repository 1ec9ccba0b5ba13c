// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/synthesis/writers/rtl/language.h"

namespace snac::synthesis::rtl {

namespace {

/// All values are of type unsigned, single bits too: what looks at bits is a function of the package that
/// goes with the design.
class Vhdl : public Language
{
public:
    [[nodiscard]] std::string literal(std::int64_t value, int width) const override
    {
        return std::to_string(width) + "x\"" + hexDigits(value, width) + "\"";
    }

    [[nodiscard]] std::string zeros(int width) const override { return literal(0, width); }
    [[nodiscard]] std::string zeroBit() const override { return "\"0\""; }
    [[nodiscard]] std::string oneBit() const override { return "\"1\""; }

    [[nodiscard]] std::string slice(const Bits& value, int high, int low) const override
    {
        if (low == 0 && high == value.width - 1) {
            return value.name;
        }
        return value.name + "(" + std::to_string(high) + " downto " + std::to_string(low) + ")";
    }

    [[nodiscard]] std::string repeated(int count, const std::string& bit) const override
    {
        return count == 1 ? bit : "copies(" + bit + ", " + std::to_string(count) + ")";
    }

    [[nodiscard]] std::string joined(const std::vector<std::string>& parts) const override
    {
        std::string text;
        for (const std::string& part : parts) {
            text += (text.empty() ? "" : " & ") + part;
        }
        return parts.size() == 1 ? text : "(" + text + ")";
    }

    [[nodiscard]] std::string stacked(const std::vector<std::string>& parts) const override
    {
        std::string text;
        for (const std::string& part : parts) {
            text = text.empty() ? part : part + " &\n        " + text;
        }
        return text;
    }

    [[nodiscard]] std::string sum(const std::string& a, const std::string& b) const override
    {
        return "(" + a + " + " + b + ")";
    }
    [[nodiscard]] std::string difference(const std::string& a, const std::string& b) const override
    {
        return "(" + a + " - " + b + ")";
    }
    [[nodiscard]] std::string product(const std::string& a, const std::string& b, int width) const override
    {
        return "resize(" + a + " * " + b + ", " + std::to_string(width) + ")";
    }
    [[nodiscard]] std::string signedProduct(const std::string& a, const std::string& b) const override
    {
        return "signed_product(" + a + ", " + b + ")";
    }
    [[nodiscard]] std::string greater(const std::string& a, const std::string& b) const override
    {
        return "greater(" + a + ", " + b + ")";
    }
    [[nodiscard]] std::string equal(const std::string& a, const std::string& b) const override
    {
        return "equal(" + a + ", " + b + ")";
    }

    [[nodiscard]] std::string any(const std::string& bits) const override { return "any(" + bits + ")"; }
    [[nodiscard]] std::string every(const std::string& bits) const override { return "every(" + bits + ")"; }
    [[nodiscard]] std::string inverse(const std::string& bit) const override { return "(not " + bit + ")"; }
    [[nodiscard]] std::string both(const std::string& a, const std::string& b) const override
    {
        return "(" + a + " and " + b + ")";
    }
    [[nodiscard]] std::string either(const std::string& a, const std::string& b) const override
    {
        return "(" + a + " or " + b + ")";
    }
    [[nodiscard]] std::string grouped(const std::string& text) const override { return text; }

    /// The language knows Latin-1, a study UTF-8: what is not ASCII is a question mark, one a character.
    [[nodiscard]] std::string comment(std::string_view text) const override
    {
        std::string line;
        for (const char c : text) {
            const auto byte = static_cast<unsigned char>(c);
            const bool continues = (byte & 0xc0U) == 0x80U;
            if (!continues) {
                line += byte < 0x20 || byte == 0x7f ? ' ' : byte >= 0x80 ? '?' : c;
            }
        }
        return line;
    }
};

} // namespace

const Language& vhdl()
{
    static const Vhdl language;
    return language;
}

} // namespace snac::synthesis::rtl
