// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/synthesis/writers/rtl/language.h"

namespace snac::synthesis::rtl {

namespace {

class Verilog : public Language
{
public:
    [[nodiscard]] std::string literal(std::int64_t value, int width) const override
    {
        return std::to_string(width) + "'h" + hexDigits(value, width);
    }

    [[nodiscard]] std::string zeros(int width) const override { return std::to_string(width) + "'d0"; }
    [[nodiscard]] std::string zeroBit() const override { return "1'b0"; }
    [[nodiscard]] std::string oneBit() const override { return "1'b1"; }

    [[nodiscard]] std::string slice(const Bits& value, int high, int low) const override
    {
        if (low == 0 && high == value.width - 1) {
            return value.name;
        }
        return value.name + "[" + std::to_string(high) + (high == low ? "" : ":" + std::to_string(low)) + "]";
    }

    [[nodiscard]] std::string repeated(int count, const std::string& bit) const override
    {
        return count == 1 ? bit : "{" + std::to_string(count) + "{" + bit + "}}";
    }

    [[nodiscard]] std::string joined(const std::vector<std::string>& parts) const override
    {
        std::string text;
        for (const std::string& part : parts) {
            text += (text.empty() ? "" : ", ") + part;
        }
        return parts.size() == 1 ? text : "{" + text + "}";
    }

    [[nodiscard]] std::string stacked(const std::vector<std::string>& parts) const override
    {
        std::string text;
        for (const std::string& part : parts) {
            text = text.empty() ? part : part + ",\n        " + text;
        }
        return "{" + text + "}";
    }

    [[nodiscard]] std::string sum(const std::string& a, const std::string& b) const override
    {
        return a + " + " + b;
    }
    [[nodiscard]] std::string difference(const std::string& a, const std::string& b) const override
    {
        return a + " - " + b;
    }
    [[nodiscard]] std::string product(const std::string& a, const std::string& b, int) const override
    {
        return a + " * " + b;
    }
    [[nodiscard]] std::string signedProduct(const std::string& a, const std::string& b) const override
    {
        return "$signed(" + a + ") * $signed(" + b + ")";
    }
    [[nodiscard]] std::string greater(const std::string& a, const std::string& b) const override
    {
        return "$signed(" + a + ") > $signed(" + b + ")";
    }
    [[nodiscard]] std::string equal(const std::string& a, const std::string& b) const override
    {
        return "(" + a + " == " + b + ")";
    }

    [[nodiscard]] std::string any(const std::string& bits) const override { return "(|" + bits + ")"; }
    [[nodiscard]] std::string every(const std::string& bits) const override { return "(&" + bits + ")"; }
    [[nodiscard]] std::string inverse(const std::string& bit) const override { return "~" + bit; }
    [[nodiscard]] std::string both(const std::string& a, const std::string& b) const override
    {
        return a + " & " + b;
    }
    [[nodiscard]] std::string either(const std::string& a, const std::string& b) const override
    {
        return "(" + a + " | " + b + ")";
    }
    [[nodiscard]] std::string grouped(const std::string& text) const override { return "(" + text + ")"; }

    [[nodiscard]] std::string comment(std::string_view text) const override
    {
        std::string line;
        for (const char c : text) {
            const auto byte = static_cast<unsigned char>(c);
            line += byte < 0x20 || byte == 0x7f || c == '\\' ? ' ' : c; // a backslash may join lines
        }
        for (const std::string_view end : {"*/", "/*"}) {
            for (auto place = line.find(end); place != std::string::npos; place = line.find(end)) {
                line.insert(place + 1, " ");
            }
        }
        return line;
    }
};

} // namespace

const Language& verilog()
{
    static const Verilog language;
    return language;
}

} // namespace snac::synthesis::rtl
