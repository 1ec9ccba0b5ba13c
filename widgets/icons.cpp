// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

// The resource lives in a static library, where the linker drops initialisers nobody names.
static void initResource()
{
    Q_INIT_RESOURCE(snac_icons);
}

namespace snac::widgets {
namespace {

/// Renders an SVG whose strokes are black in one of two colours, at whatever size is asked for.
class TintedSvg : public QIconEngine
{
public:
    TintedSvg(QByteArray svg, QColor color, QColor active)
        : m_svg(std::move(svg))
        , m_color(color)
        , m_active(active)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        QColor tint =
            state == QIcon::On || mode == QIcon::Active || mode == QIcon::Selected ? m_active : m_color;
        QByteArray svg = m_svg;
        svg.replace("#000000", tint.name().toLatin1());
        QSvgRenderer renderer(svg);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        painter->save();
        if (mode == QIcon::Disabled)
            painter->setOpacity(0.4);
        renderer.render(painter, rect);
        painter->restore();
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine* clone() const override { return new TintedSvg(*this); }

private:
    QByteArray m_svg;
    QColor m_color;
    QColor m_active;
};

QByteArray readIcon(const QString& name)
{
    initResource();
    QFile file(QStringLiteral(":/snac/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

QIcon icon(const QString& name, const QColor& color, const QColor& activeColor)
{
    QByteArray svg = readIcon(name);
    if (svg.isEmpty())
        return {};
    return QIcon(new TintedSvg(std::move(svg), color, activeColor.isValid() ? activeColor : color));
}

QIcon applicationIcon()
{
    return icon(QStringLiteral("snac-studio"), QColor(0x0072b2));
}

} // namespace snac::widgets
