// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QStyleFactory>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>

namespace snac::widgets {
namespace {

Colors lightColors()
{
    Colors c;
    c.page = QColor(0xf3f5f8);
    c.card = QColor(0xffffff);
    c.border = QColor(0xdfe3e8);
    c.inputBorder = QColor(0xc3cad3);
    c.grid = QColor(0xe9edf1);
    c.text = QColor(0x1f2730);
    c.muted = QColor(0x5a6572);
    c.accent = QColor(0x0072b2);
    c.accentText = QColor(0xffffff);
    c.accentSoft = QColor(0xe6f1f9);
    c.accentOnCard = QColor(0x0067a3);
    c.rail = QColor(0x1f2730);
    c.railActive = QColor(0x323d4a);
    c.railText = QColor(0xb6c0cb);
    c.railTextActive = QColor(0xffffff);
    c.railMark = QColor(0x56b4e9);
    c.error = QColor(0xb3261e);
    c.errorSoft = QColor(0xfdecea);
    c.warning = QColor(0x8a5300);
    c.warningSoft = QColor(0xfff3e0);
    c.success = QColor(0x00664a);
    c.successSoft = QColor(0xe0f2ec);
    c.budget = QColor(0xb34700);
    c.baseline = QColor(0xb34700);
    c.dominated = QColor(0xf0f7fc);
    c.mutated = QColor(0xc9558f);
    return c;
}

Colors darkColors()
{
    Colors c;
    c.page = QColor(0x14181d);
    c.card = QColor(0x1d232a);
    c.border = QColor(0x303943);
    c.inputBorder = QColor(0x4b5764);
    c.grid = QColor(0x2b333c);
    c.text = QColor(0xe6eaef);
    c.muted = QColor(0xa3aebb);
    c.accent = QColor(0x0072b2);
    c.accentText = QColor(0xffffff);
    c.accentSoft = QColor(0x17344b);
    c.accentOnCard = QColor(0x72c0f2);
    c.rail = QColor(0x0f1317);
    c.railActive = QColor(0x27313b);
    c.railText = QColor(0xb6c0cb);
    c.railTextActive = QColor(0xffffff);
    c.railMark = QColor(0x56b4e9);
    c.error = QColor(0xff8f86);
    c.errorSoft = QColor(0x3c1f1f);
    c.warning = QColor(0xffc26b);
    c.warningSoft = QColor(0x3a2d17);
    c.success = QColor(0x62d4ab);
    c.successSoft = QColor(0x15362c);
    c.budget = QColor(0xff9d5c);
    c.baseline = QColor(0xff9d5c);
    c.dominated = QColor(0x1b2a37);
    c.mutated = QColor(0xe891bd);
    c.dark = true;
    return c;
}

double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QFont scaled(const QFont& base, double factor)
{
    QFont font = base;
    const double points = base.pointSizeF() > 0.0 ? base.pointSizeF() : 10.0;
    font.setPointSizeF(std::max(9.0, points * factor));
    return font;
}

} // namespace

const Colors& colors(Theme theme)
{
    static const Colors light = lightColors();
    static const Colors dark = darkColors();
    return theme == Theme::Dark ? dark : light;
}

Theme themeOf(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? Theme::Dark : Theme::Light;
}

const Colors& colors(const QPalette& palette)
{
    return colors(themeOf(palette));
}

QColor category(int index)
{
    static constexpr std::array<QRgb, 7> okabeIto = {0x0072b2, 0xe69f00, 0x009e73, 0xcc79a7,
                                                     0x56b4e9, 0xd55e00, 0xf0e442};
    const auto n = static_cast<int>(okabeIto.size());
    return QColor(okabeIto[static_cast<std::size_t>(((index % n) + n) % n)]);
}

QColor viridis(double t)
{
    // Every eighth of the published 256-colour table; linear in between is within 2 % of it.
    static constexpr std::array<QRgb, 9> anchors = {0x440154, 0x472c7a, 0x3b518b, 0x2c718e, 0x21908d,
                                                    0x27ad81, 0x5cc863, 0xaadc32, 0xfde725};
    if (!(t > 0.0))
        return QColor(anchors.front());
    if (t >= 1.0)
        return QColor(anchors.back());
    const double place = t * static_cast<double>(anchors.size() - 1);
    const auto i = static_cast<std::size_t>(place);
    return blend(QColor(anchors[i]), QColor(anchors[i + 1]), place - static_cast<double>(i));
}

double contrastRatio(const QColor& a, const QColor& b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QColor blend(const QColor& ground, const QColor& over, double weight)
{
    const auto mix = [weight](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * weight)); };
    return {mix(ground.red(), over.red()), mix(ground.green(), over.green()),
            mix(ground.blue(), over.blue())};
}

QPalette palette(Theme theme)
{
    const Colors& c = colors(theme);
    QPalette p;
    p.setColor(QPalette::Window, c.page);
    p.setColor(QPalette::WindowText, c.text);
    p.setColor(QPalette::Base, c.card);
    p.setColor(QPalette::AlternateBase, blend(c.card, c.page, 0.6));
    p.setColor(QPalette::Text, c.text);
    p.setColor(QPalette::PlaceholderText, c.muted);
    p.setColor(QPalette::Button, c.card);
    p.setColor(QPalette::ButtonText, c.text);
    p.setColor(QPalette::BrightText, c.error);
    p.setColor(QPalette::Highlight, c.accent);
    p.setColor(QPalette::HighlightedText, c.accentText);
    p.setColor(QPalette::Link, c.accentOnCard);
    p.setColor(QPalette::LinkVisited, c.accentOnCard);
    p.setColor(QPalette::ToolTipBase, c.card);
    p.setColor(QPalette::ToolTipText, c.text);
    p.setColor(QPalette::Light, blend(c.card, Qt::white, c.dark ? 0.1 : 0.5));
    p.setColor(QPalette::Midlight, c.grid);
    p.setColor(QPalette::Mid, c.border);
    p.setColor(QPalette::Dark, c.inputBorder);
    p.setColor(QPalette::Shadow, blend(c.page, Qt::black, 0.5));
    const QColor disabled = blend(c.card, c.muted, 0.6);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, disabled);
    p.setColor(QPalette::Disabled, QPalette::Highlight, c.inputBorder);
    return p;
}

void apply(QApplication& application, Theme theme)
{
    if (QStyle* fusion = QStyleFactory::create(QStringLiteral("Fusion")))
        QApplication::setStyle(fusion);
    QFont font = QApplication::font();
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("Cantarell"),
                      QStringLiteral("DejaVu Sans"),
                      QStringLiteral("Noto Sans CJK SC")}); // last: for Han alone, in its Simplified forms
    font.setPointSizeF(9.5);
    QApplication::setFont(font);
    QApplication::setPalette(palette(theme));
    QToolTip::setPalette(palette(theme));
    application.setStyleSheet(styleSheet(theme));
}

StyleSheetLater::StyleSheetLater(QApplication& application)
    : m_application(application)
    , m_sheet(application.styleSheet())
{
    if (!m_sheet.isEmpty()) {
        m_application.setStyleSheet({});
    }
}

StyleSheetLater::~StyleSheetLater()
{
    if (!m_sheet.isEmpty()) {
        m_application.setStyleSheet(m_sheet);
    }
}

QFont smallFont(const QFont& base)
{
    return scaled(base, 0.95);
}

QFont headingFont(const QFont& base)
{
    QFont font = scaled(base, 1.0);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont figureFont(const QFont& base)
{
    QFont font = scaled(base, 1.45);
    font.setWeight(QFont::Bold);
    return font;
}

QFont monospaceFont(const QFont& base)
{
    QFont font = scaled(base, 1.0);
    // One family that exists: the editor passes on the first name alone.
    QString family = QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
    for (const char* wanted : {"JetBrains Mono", "Noto Sans Mono", "DejaVu Sans Mono"}) {
        if (QFontDatabase::hasFamily(QString::fromLatin1(wanted))) {
            family = QString::fromLatin1(wanted);
            break;
        }
    }
    font.setFamilies({family});
    font.setStyleHint(QFont::Monospace);
    font.setFixedPitch(true);
    return font;
}

} // namespace snac::widgets
