; Installer for Windows, per user (no administrator needed). Unicode; Dutch and French.
; makensis -DVERSION=1.0.0 -DFOLDER=..\..\dist\previplan packaging\windows\previplan.nsi
Unicode true
!include "MUI2.nsh"

!ifndef VERSION
  !define VERSION "1.0.0"
!endif
!ifndef FOLDER
  !define FOLDER "..\..\dist\previplan"
!endif
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\PreviPlan"

Name "PreviPlan ${VERSION}"
OutFile "previplan-${VERSION}-setup.exe"
InstallDir "$LOCALAPPDATA\Programs\PreviPlan"
RequestExecutionLevel user
SetCompressor /SOLID lzma

!insertmacro MUI_PAGE_LICENSE "${FOLDER}\_internal\LICENSE"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Dutch"
!insertmacro MUI_LANGUAGE "French"

LangString dossier ${LANG_DUTCH} "PreviPlan-dossier"
LangString dossier ${LANG_FRENCH} "Dossier PreviPlan"

Function .onInit
  !insertmacro MUI_LANGDLL_DISPLAY
FunctionEnd

Section
  SetOutPath "$INSTDIR"
  File /r "${FOLDER}\*.*"
  CreateShortcut "$SMPROGRAMS\PreviPlan.lnk" "$INSTDIR\previplan-window.exe"
  WriteRegStr HKCU "Software\Classes\.previ" "" "PreviPlan.Dossier"
  WriteRegStr HKCU "Software\Classes\.previ-handover" "" "PreviPlan.Dossier"
  WriteRegStr HKCU "Software\Classes\PreviPlan.Dossier" "" "$(dossier)"
  WriteRegStr HKCU "Software\Classes\PreviPlan.Dossier\shell\open\command" "" '"$INSTDIR\previplan-window.exe" "%1"'
  WriteRegStr HKCU "${KEY}" "DisplayName" "PreviPlan"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteUninstaller "$INSTDIR\uninstall.exe"
SectionEnd

; Dossiers live in the user's own folders: nothing of the user is removed.
Section "Uninstall"
  Delete "$SMPROGRAMS\PreviPlan.lnk"
  DeleteRegKey HKCU "Software\Classes\PreviPlan.Dossier"
  DeleteRegValue HKCU "Software\Classes\.previ" ""
  DeleteRegValue HKCU "Software\Classes\.previ-handover" ""
  DeleteRegKey HKCU "${KEY}"
  Delete "$INSTDIR\previplan.exe"
  Delete "$INSTDIR\previplan-window.exe"
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
SectionEnd
