// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "door_drawing.h"

#include <QAbstractButton>

namespace snac::widgets {

/// A large button with a picture, a title and a text of several lines below it; as high as its text needs.
/// Where it is higher, a drawing fills the rest.
class DoorButton : public QAbstractButton
{
    Q_OBJECT

public:
    DoorButton(const QString& picture, const QString& title, const QString& details,
               QWidget* parent = nullptr);
    void setDrawing(DoorDrawing drawing);
    [[nodiscard]] QRectF drawingPlace() const; ///< where the drawing is; empty where there is no room

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    [[nodiscard]] QFont titleFont() const;
    [[nodiscard]] int titleHeight(int width) const;
    [[nodiscard]] int detailsHeight(int width) const;

    QString m_picture;
    QString m_details;
    DoorDrawing m_drawing = DoorDrawing::None;
};

} // namespace snac::widgets
