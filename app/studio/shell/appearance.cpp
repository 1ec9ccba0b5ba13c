// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance.h"

#include "snac/widgets/theme.h"

#include <QApplication>
#include <QEvent>
#include <QFont>

namespace snac::studio {

std::optional<Style> styleFromName(const QString& name)
{
    if (name == QLatin1String("auto")) {
        return Style::Auto;
    }
    if (name == QLatin1String("light")) {
        return Style::Light;
    }
    if (name == QLatin1String("dark")) {
        return Style::Dark;
    }
    return std::nullopt;
}

QString nameOf(Style style)
{
    switch (style) {
    case Style::Light:
        return QStringLiteral("light");
    case Style::Dark:
        return QStringLiteral("dark");
    case Style::Auto:
        break;
    }
    return QStringLiteral("auto");
}

Appearance::Appearance(QObject* parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
    // QScintilla asks for one family only and falls back to a proportional font where that is missing.
    QFont::insertSubstitutions(
        QStringLiteral("JetBrains Mono"),
        {QStringLiteral("Noto Sans Mono"), QStringLiteral("DejaVu Sans Mono"), QStringLiteral("monospace")});
}

void Appearance::setStyle(Style style)
{
    m_style = style;
    update();
}

void Appearance::update()
{
    widgets::Theme theme = m_style == Style::Dark ? widgets::Theme::Dark : widgets::Theme::Light;
    if (m_style == Style::Auto) {
        QApplication::setPalette(QPalette()); // back to the desktop's own
        theme = widgets::themeOf(QApplication::palette());
    }
    widgets::apply(*qApp, theme);
    Q_EMIT changed();
}

bool Appearance::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ThemeChange && watched->isWindowType() && m_style == Style::Auto) {
        QMetaObject::invokeMethod(this, &Appearance::update, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace snac::studio
