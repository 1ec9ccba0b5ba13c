// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the kinds of plots fill in. Private to widgets/.
#pragma once

#include "plot_canvas.h"

#include "plot_parts.h"

#include <QPoint>
#include <QTimer>

#include <vector>

class QContextMenuEvent;
class QLabel;

namespace snac::widgets {

/// The inside of a canvas. Points are spoken of by their index while they are shown, and by an id that stays
/// otherwise; -1 is none of either.
class PlotCanvas::Core
{
public:
    /// How a kind of plot is laid out, px.
    struct Look
    {
        QString name; ///< objectName of the canvas
        QSize least = {280, 220};
        QMargins around = {};                  ///< the canvas
        QMargins axisMargins = {0, 34, 20, 0}; ///< of the axes, fixed sides; the legend stands above
        QMargins leastMargins = {56, 0, 0, 40};
        bool smallLabels = false; ///< titles of the axes in the small font
        int padding = 8;          ///< between an axis, its numbers and its title
    };

    explicit Core(Look look)
        : m_look(std::move(look))
    {
    }
    virtual ~Core() = default;

    PlotCanvas* canvas = nullptr;
    QCustomPlot* plot = nullptr;
    QLabel* card = nullptr; ///< hover card
    QString emptyText;
    QString captionTitle; ///< of exported pictures
    QString captionSubtitle;
    int pictureDpi = 192;
    int selected = -1;      ///< id
    int hovered = -1;       ///< index
    bool userRange = false; ///< the user zoomed or moved: leave the axes alone
    bool exporting = false;

    void build();
    void applyTheme();
    /// Paints anew in a moment: all of it, or the marks of what is selected and hovered alone.
    void schedule(bool everything);
    void replotNow();
    /// The axes as they were before the last zoom, move or "all": false where there is nothing to go back to.
    bool goBack();
    [[nodiscard]] bool canGoBack() const { return !m_views.empty(); }
    /// Keeps what is seen now for goBack().
    void rememberView();
    /// Other axes: what was seen before means nothing any more.
    void forgetViews() { m_views.clear(); }

    // input
    void hideCard();
    void select(int index);
    bool pressKey(int key);
    bool askMenu(const QContextMenuEvent& event, const QPoint& inside);
    void watch(QEvent* event); ///< of the plot inside

    // pictures (plot_canvas_export.cpp)
    bool exportPng(const QString& file, QSize size, double scale);
    bool exportSvg(const QString& file, QSize size);
    bool exportPdf(const QString& file, QSize size);

protected:
    /// Paint layers, from below: "ground", "points", what a kind adds, "marks" (buffered: alone anew).
    virtual void addLayers() = 0;
    virtual void updateAxes() = 0; ///< ranges, scales, titles, before all is painted
    virtual void fitTitles() = 0;  ///< into the room that the layout leaves
    virtual void resized(QSize size) = 0;
    virtual void themeChanged() {}

    [[nodiscard]] virtual bool isEmpty() const = 0;
    [[nodiscard]] virtual int indexAt(const QPointF& pixel) const = 0;
    /// What a click chooses.
    [[nodiscard]] virtual int clickedAt(const QPointF& pixel) const { return indexAt(pixel); }
    /// What lights up under the mouse.
    [[nodiscard]] virtual int hoveredAt(const QPointF& pixel) const { return indexAt(pixel); }
    [[nodiscard]] virtual QPointF pixelAt(int index) const = 0;
    [[nodiscard]] virtual int idAt(int index) const = 0;
    [[nodiscard]] virtual QString textAt(int index) const = 0; ///< of the card, a line a fact
    virtual void tellSelected(int id) = 0;
    virtual bool walk(int key) = 0;           ///< arrows, Home, End; false: there is nowhere to go
    virtual bool activate() { return false; } ///< Enter
    virtual void doubleClicked(int index);
    /// A click on a point, or beside them all (-1).
    virtual void clicked(int index, Qt::KeyboardModifiers /*keys*/) { select(index); }
    /// Whether a drag with Shift chooses what lies in a rectangle.
    [[nodiscard]] virtual bool choosesByBand() const { return false; }
    virtual void bandDrawn(const QRectF& /*pixels*/) {}
    virtual bool toggle() { return false; }                        ///< Space
    [[nodiscard]] virtual int selectedIndex() const { return -1; } ///< for the menu key
    virtual void menuAt(int /*index*/, const QPoint& /*place*/) {
    }                                                       ///< wanted for a point; place on the screen
    [[nodiscard]] virtual QString pictureTitle() const = 0; ///< where no caption was set

    void addPaint(const QString& layer, bool clip, PaintLayer::Paint paint);
    /// Chooses the next of these points, given by index, in the direction of the key; `now` is the one that
    /// is chosen. Left and right go by x, up and down by y.
    bool walkAlong(std::vector<int> order, int now, int key);
    void paintEmptyText(QCPPainter* painter, int margin = 0) const;

private:
    void flush();
    void connectInput();
    void hover(const QPoint& position);
    void showCard(int index);
    void zoom(double factor);
    void zoomTo(const QRect& pixels);
    [[nodiscard]] QSize pictureSize(QSize wanted) const;
    bool drawPicture(QSize size, const std::function<bool()>& draw);

    Look m_look;
    QTimer m_timer;
    /// What was seen before.
    struct View
    {
        double left = 0.0, right = 0.0, bottom = 0.0, top = 0.0;
        bool chosen = false; ///< by the user; else all points
    };
    std::vector<View> m_views;
    enum class Drag { Move, Choose, Zoom };
    Drag m_drag = Drag::Move;
    bool m_kept = false;    ///< the view at the press of the button, in case it moves
    bool m_moved = false;   ///< since then
    bool m_wheeled = false; ///< turns of the wheel after each other are one step back
    QPoint m_pressed;
    bool m_dirty = false; ///< points, axes or colours changed; otherwise only marks
};

} // namespace snac::widgets
