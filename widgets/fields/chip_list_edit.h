// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>
#include <memory>

namespace snac::widgets {

/// A list of values as removable chips with a field for another one. Keyboard: Left and Right walk along the
/// chips, Delete or Backspace removes the chosen one, F2 or Enter edits it, "+" or typing starts a new one,
/// comma or Enter ends it. Changes by program do not emit.
class ChipListEdit : public QWidget
{
    Q_OBJECT
public:
    /// What is wrong with a value, or an empty text.
    using Validator = std::function<QString(const QString&)>;

    explicit ChipListEdit(QWidget* parent = nullptr);
    ~ChipListEdit() override;

    void setValues(const QStringList& values);
    [[nodiscard]] QStringList values() const;
    /// A value that fails is not taken; the reason is shown below the cursor.
    void setValidator(Validator validator);
    /// Offers these in a menu of "+"; `strict`: nothing else is taken.
    void setChoices(const QStringList& choices, bool strict = true);
    void setReadOnly(bool readOnly);
    void setPlaceholder(const QString& text); ///< shown muted while the list is empty
    void setMuted(bool muted);                ///< grey chips: the values are defaults, nobody chose them
    void setTrailingSpace(int width);         ///< kept free at the right, for a button laid over the frame
    [[nodiscard]] bool isEditing() const;
    /// Takes what is being typed, as the end of the entry does; what is not valid stays and says why.
    void takeEntry();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
    void edited(const QStringList& values); ///< by the user only
    void rejected(const QString& reason);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace snac::widgets
