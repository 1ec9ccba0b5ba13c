// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>
#include <QWidget>

#include <memory>

namespace snac::widgets {

/// What the plots of the program are painted on: two axes that zoom and move, points that can be pointed at,
/// chosen by mouse and keys and told of in a card, and the plot as a picture in a file. Each kind of plot
/// says what its points are and paints them (PlotCanvas::Core).
class PlotCanvas : public QWidget
{
    Q_OBJECT

public:
    class Core;

    ~PlotCanvas() override;

    void setEmptyText(const QString& text); ///< stands in place of the points
    virtual void resetZoom();               ///< all points are shown again
    /// The axes as they were before the last zoom or move (Backspace); false where there is no view before.
    bool goBack();
    [[nodiscard]] bool canGoBack() const;
    void replotNow(); ///< at once; otherwise changes are collected for 33 ms

    /// What stands above an exported picture: a name, and what its numbers are. In the window other things
    /// say it.
    void setCaption(const QString& title, const QString& subtitle);
    [[nodiscard]] QString captionText() const; ///< both, a line each
    /// The numbers of what is shown, a row a point, with the caption in lines that begin with #; empty where
    /// a kind of plot has none to give.
    [[nodiscard]] virtual QString dataCsv() const { return {}; }
    /// Dots per inch of exported PNG pictures, where a pixel of the window is 1/96 inch.
    void setPictureDpi(int dpi);
    [[nodiscard]] int pictureDpi() const;
    bool exportPng(const QString& file, QSize size = {}, double scale = 2.0);
    bool exportSvg(const QString& file, QSize size = {});
    bool exportPdf(const QString& file, QSize size = {});

protected:
    PlotCanvas(std::unique_ptr<Core> core, QWidget* parent);

    [[nodiscard]] Core* core() const { return m_core.get(); }
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    std::unique_ptr<Core> m_core;
};

} // namespace snac::widgets
