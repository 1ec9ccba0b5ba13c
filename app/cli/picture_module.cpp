// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The module snac_picture: draws an SVG into a PNG. It alone of the terminal program links Qt's graphics
// libraries.
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include <clocale>
#include <cstdio>

namespace {

constexpr int pictureWidth = 1920;

QImage written(const char* letter)
{
    QImage image(32, 32, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setPixelSize(20);
    painter.setFont(font);
    painter.drawText(4, 24, QLatin1String(letter));
    painter.end();
    return image;
}

/// Without a font Qt draws a box for every letter, and calls that a font as well.
bool canWrite()
{
    return written("1") != written("8");
}

/// Empty when all went well.
const char* draw(const QByteArray& svg, const QString& path)
{
    // Qt's remarks about a missing desktop are no news in a terminal.
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    int count = 3;
    char name[] = "snac";
    char option[] = "-platform";
    char value[] = "offscreen";
    char* arguments[] = {name, option, value, nullptr};
    const QGuiApplication application(count, arguments);
    std::setlocale(LC_ALL, "C");
    if (!canWrite()) {
        return "no font is installed to write its words with: install fonts-dejavu-core";
    }
    QSvgRenderer renderer(svg);
    if (!renderer.isValid()) {
        return "the picture's SVG is not valid";
    }
    const QSize size = renderer.defaultSize();
    QImage image(pictureWidth, pictureWidth * size.height() / size.width(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    renderer.render(&painter);
    painter.end();
    return image.save(path, "PNG") ? "" : "cannot write this picture";
}

} // namespace

extern "C" __attribute__((visibility("default"))) bool
snacDrawPng(const char* svg, int length, const char* path, char* error, int errorSize)
{
    const char* problem = draw(QByteArray(svg, length), QString::fromLocal8Bit(path));
    std::snprintf(error, static_cast<std::size_t>(errorSize), "%s", problem);
    return *problem == '\0';
}
