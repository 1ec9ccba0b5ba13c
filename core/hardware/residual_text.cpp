// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The coefficient file. Version 2 has a seal (base/sealed_text.h) before its first line;
// version 1, of older programs and of what comes with this one, has none. One statement a line:
//   snac-residual 2
//   calibrated DESIGNS HASH_OF_ROWS
//   family HASH
//   regime NAME ROWS HAS_BOUNDS
//   domain FEATURE LOWEST HIGHEST
//   base TARGET VALUE
//   step TARGET FEATURE FROM ADD
//   bound TARGET LOW HIGH
#include "residual.h"

#include "snac/base/number_text.h"
#include "snac/base/sealed_text.h"
#include "snac/base/text_file.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <optional>
#include <sstream>

namespace snac::hardware {

namespace fs = std::filesystem;

namespace {

constexpr std::array<const char*, correctedCount> targetNames = {"lut",    "ff",     "dsp",
                                                                 "bram18", "cycles", "ii"};
constexpr std::uintmax_t largestFile = 4 * 1024 * 1024;
/// Logarithms beyond this are no correction but a broken file.
constexpr double largestLog = 20.0;
constexpr int mostRows = 1 << 24;

std::string nineDigits(double value)
{
    return significantText(value, 9);
}

class ResidualReader
{
public:
    explicit ResidualReader(std::string file)
        : m_file(std::move(file))
    {
    }

    struct Content
    {
        std::map<std::string, Residual::Regime> regimes;
        std::set<std::uint64_t> families;
        std::optional<Residual::Calibration> calibration;
    };

    Result<Content> read(const std::string& text)
    {
        const auto body = unsealed(text, m_file);
        if (!body) {
            return std::unexpected(body.error());
        }
        m_sealed = isSealed(text);
        m_line = m_sealed ? 1 : 0;
        std::istringstream stream(*body);
        std::string line;
        while (std::getline(stream, line)) {
            ++m_line;
            std::istringstream words(line);
            m_words.assign(std::istream_iterator<std::string>(words), {});
            if (m_words.empty() || m_words.front().starts_with('#')) {
                continue;
            }
            if (auto good = statement(); !good) {
                return std::unexpected(good.error());
            }
        }
        if (!m_headed) {
            return fail("not a residual file: the first line must be `snac-residual 1` or 2",
                        {.file = m_file});
        }
        return std::move(m_content);
    }

private:
    Result<> statement()
    {
        const std::string& word = m_words.front();
        if (!m_headed) {
            m_headed =
                word == "snac-residual" && m_words.size() == 2 && (m_words[1] == "1" || m_words[1] == "2");
            if (m_headed && m_words[1] == "2" && !m_sealed) {
                return wrong("the file has lost its checksum; restore it from a copy, or calibrate again");
            }
            return m_headed ? Result<>{} : wrong("the first line must be `snac-residual 1` or 2");
        }
        if (word == "regime") {
            return regime();
        }
        if (word == "family") {
            return family();
        }
        if (word == "calibrated") {
            return calibrated();
        }
        if (!m_regime) {
            return wrong("a regime must come first");
        }
        return word == "domain"  ? domain()
               : word == "base"  ? base()
               : word == "step"  ? step()
               : word == "bound" ? bound()
                                 : wrong("unknown statement `" + word + "`");
    }

    [[nodiscard]] static std::optional<std::uint64_t> hashOf(const std::string& text)
    {
        return wholeFrom<std::uint64_t>(text, 16);
    }

    Result<> family()
    {
        const auto hash = m_words.size() == 2 ? hashOf(m_words[1]) : std::nullopt;
        if (!hash) {
            return wrong("expected: family HASH");
        }
        m_content.families.insert(*hash);
        return {};
    }

    Result<> calibrated()
    {
        const auto hash = m_words.size() == 3 ? hashOf(m_words[2]) : std::nullopt;
        const int designs = hash ? wholeFrom<int>(m_words[1]).value_or(0) : 0;
        if (!hash || designs < 1 || designs > mostRows) {
            return wrong("expected: calibrated DESIGNS HASH");
        }
        m_content.calibration = Residual::Calibration{designs, *hash};
        return {};
    }

    Result<> regime()
    {
        const auto rows = number(2, 0.0, mostRows);
        const auto bounds = number(3, 0.0, 1.0);
        if (m_words.size() != 4 || !rows || !bounds) {
            return wrong("expected: regime NAME ROWS HAS_BOUNDS");
        }
        m_regime = &m_content.regimes[m_words[1]];
        m_regime->rows = static_cast<int>(*rows);
        m_regime->hasBounds = *bounds > 0.5;
        return {};
    }

    Result<> domain()
    {
        const auto feature = featureAt(1);
        const auto low = number(2, -1e6, 1e6);
        const auto high = number(3, -1e6, 1e6);
        if (m_words.size() != 4 || !feature || !low || !high) {
            return wrong("expected: domain FEATURE LOWEST HIGHEST");
        }
        m_regime->lowest[*feature] = *low;
        m_regime->highest[*feature] = *high;
        return {};
    }

    Result<> base()
    {
        const auto target = targetAt(1, learnedCount);
        const auto value = number(2, -largestLog, largestLog);
        if (m_words.size() != 3 || !target || !value) {
            return wrong("expected: base TARGET VALUE");
        }
        m_regime->corrections[*target].base = *value;
        return {};
    }

    Result<> step()
    {
        const auto target = targetAt(1, learnedCount);
        const auto feature = featureAt(2);
        const auto from = number(3, -1e6, 1e6);
        const auto add = number(4, 0.0, largestLog);
        if (m_words.size() != 5 || !target || !feature || !from || !add) {
            return wrong("expected: step TARGET FEATURE FROM ADD, where ADD is not negative");
        }
        auto& steps = m_regime->corrections[*target].steps[*feature];
        if (!steps.empty() && *from < steps.back().from) {
            return wrong("steps of a feature must stand in ascending order");
        }
        steps.push_back({*from, *add});
        return {};
    }

    Result<> bound()
    {
        const auto target = targetAt(1, correctedCount);
        const auto low = number(2, -largestLog, largestLog);
        const auto high = number(3, -largestLog, largestLog);
        if (m_words.size() != 4 || !target || !low || !high || *low > *high) {
            return wrong("expected: bound TARGET LOW HIGH");
        }
        m_regime->low[*target] = *low;
        m_regime->high[*target] = *high;
        return {};
    }

    [[nodiscard]] std::optional<double> number(std::size_t word, double low, double high) const
    {
        if (word >= m_words.size()) {
            return std::nullopt;
        }
        const auto value = numberFrom(m_words[word]);
        return value && *value >= low && *value <= high ? value : std::nullopt;
    }

    [[nodiscard]] std::optional<std::size_t> featureAt(std::size_t word) const
    {
        const auto& names = featureNames();
        const auto found = word < m_words.size() ? std::ranges::find(names, m_words[word]) : names.end();
        return found == names.end() ? std::nullopt
                                    : std::optional(static_cast<std::size_t>(found - names.begin()));
    }

    [[nodiscard]] std::optional<std::size_t> targetAt(std::size_t word, std::size_t count) const
    {
        for (std::size_t i = 0; i < count && word < m_words.size(); ++i) {
            if (m_words[word] == targetNames[i]) {
                return i;
            }
        }
        return std::nullopt;
    }

    Result<> wrong(const std::string& message) const
    {
        return fail(message, {.file = m_file, .line = m_line, .column = 1});
    }

    std::string m_file;
    std::vector<std::string> m_words;
    Content m_content;
    Residual::Regime* m_regime = nullptr;
    int m_line = 0;
    bool m_headed = false;
    bool m_sealed = false;
};

} // namespace

std::string Residual::toFile() const
{
    std::string text = toText();
    text.replace(0, text.find('\n'), "snac-residual 2");
    return sealed(text);
}

std::string Residual::toText() const
{
    std::string text = "snac-residual 1\n";
    if (m_calibration) {
        text += "calibrated " + std::to_string(m_calibration->designs) + " " +
                hexText(m_calibration->rowsHash) + "\n";
    }
    for (const std::uint64_t family : m_families) {
        text += "family " + hexText(family) + "\n";
    }
    for (const auto& [name, regime] : m_regimes) {
        text += "regime " + name + " " + std::to_string(regime.rows) + (regime.hasBounds ? " 1\n" : " 0\n");
        for (std::size_t f = 0; f < LayerFeatures::count; ++f) {
            text += "domain " + featureNames()[f] + " " + nineDigits(regime.lowest[f]) + " " +
                    nineDigits(regime.highest[f]) + "\n";
        }
        for (std::size_t target = 0; target < learnedCount; ++target) {
            const std::string of = std::string(targetNames[target]) + " ";
            text += "base " + of + nineDigits(regime.corrections[target].base) + "\n";
            for (std::size_t f = 0; f < LayerFeatures::count; ++f) {
                for (const Step& step : regime.corrections[target].steps[f]) {
                    text += "step " + of + featureNames()[f] + " " + nineDigits(step.from) + " " +
                            nineDigits(step.add) + "\n";
                }
            }
        }
        for (std::size_t target = 0; regime.hasBounds && target < correctedCount; ++target) {
            text += "bound " + std::string(targetNames[target]) + " " + nineDigits(regime.low[target]) + " " +
                    nineDigits(regime.high[target]) + "\n";
        }
    }
    return text;
}

Result<Residual> Residual::fromText(const std::string& text, const std::string& file)
{
    auto content = ResidualReader(file).read(text);
    if (!content) {
        return std::unexpected(content.error());
    }
    Residual result;
    result.m_regimes = std::move(content->regimes);
    result.m_families = std::move(content->families);
    result.m_calibration = content->calibration;
    return result;
}

Result<std::shared_ptr<const Residual>> Residual::fromFile(const std::string& path)
{
    std::error_code code;
    if (path.empty() || !fs::exists(path, code)) {
        return nullptr;
    }
    if (!fs::is_regular_file(path, code)) {
        return fail("this is not a regular file", {.file = path});
    }
    const auto text = readTextFile(path, largestFile);
    if (!text) {
        return std::unexpected(text.error());
    }
    auto residual = fromText(*text, path);
    if (!residual) {
        return std::unexpected(residual.error());
    }
    return std::make_shared<const Residual>(std::move(*residual));
}

} // namespace snac::hardware
